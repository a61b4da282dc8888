import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  SetQueueAttributesCommand,
} from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { localName } from './localName.ts';
import { passedOver } from './passedOver.ts';
import { resourceKind } from './ResourceKind.ts';

const Properties = z.strictObject({
  QueueName: z.string().optional(),
  VisibilityTimeout: z.number().default(30),
  MessageRetentionPeriod: z.number().default(345_600),
  RedrivePolicy: z.strictObject({ deadLetterTargetArn: z.string(), maxReceiveCount: z.number() }).optional(),
  SqsManagedSseEnabled: passedOver('the local queues are files of their user'),
});

export const queue = resourceKind(Properties, async (id, properties, { clients: { sqs } }) => {
  const QueueName = properties.QueueName ?? localName(id);
  const Attributes = {
    VisibilityTimeout: String(properties.VisibilityTimeout),
    MessageRetentionPeriod: String(properties.MessageRetentionPeriod),
    ...(properties.RedrivePolicy && { RedrivePolicy: JSON.stringify(properties.RedrivePolicy) }),
  };
  const known = await sqs.send(new GetQueueUrlCommand({ QueueName })).catch(() => undefined);
  if (known) await sqs.send(new SetQueueAttributesCommand({ QueueUrl: known.QueueUrl, Attributes }));
  const QueueUrl = (known ?? (await sqs.send(new CreateQueueCommand({ QueueName, Attributes })))).QueueUrl as string;
  const found = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }));
  return {
    ref: QueueUrl,
    attributes: { Arn: found.Attributes?.QueueArn as string, QueueUrl, QueueName },
  };
});
