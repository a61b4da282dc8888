import { GetQueueAttributesCommand, ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { operatorKey } from '../../../infra/local/operatorClients.ts';
import type { Cloud } from '../../../infra/local/startCloud.ts';

/** How many messages wait in the queue whose name holds these letters. */
export async function queued({ endpoints, region }: Cloud, name: RegExp): Promise<number> {
  const credentials = { accessKeyId: operatorKey, secretAccessKey: 'local' };
  const sqs = new SQSClient({ endpoint: endpoints.sqs, region, credentials });
  const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand({}));
  const QueueUrl = QueueUrls.find((url) => name.test(url) && !/DeadLetters/.test(url));
  if (!QueueUrl) throw new Error(`No queue is called ${name}`);
  const AttributeNames = ['ApproximateNumberOfMessages' as const];
  const { Attributes = {} } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames }));
  sqs.destroy();
  return Number(Attributes.ApproximateNumberOfMessages);
}
