import { ChangeMessageVisibilityCommand, type SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';

const Inspection = z.object({
  messages: z.object({ inflight: z.array(z.object({ receiptHandle: z.string() })) }),
});

/**
 * Makes messages visible that were in flight when an earlier run was killed: nobody works on them any more,
 * and the queue's own timeout would hold them for minutes.
 */
export const releaseInFlight = async (sqs: SQSClient, sqsEndpoint: string, queueUrl: string): Promise<void> => {
  const name = queueUrl.split('/').at(-1);
  const answer = await fetch(`${sqsEndpoint}/_fauxqs/queues/${name}`);
  const { inflight } = Inspection.parse(await answer.json()).messages;
  await Promise.all(
    inflight.map(({ receiptHandle: ReceiptHandle }) =>
      // Not 0: fauxqs takes a message on disk out of flight at once, fails to write that down, and holds it nowhere.
      sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl: queueUrl, ReceiptHandle, VisibilityTimeout: 1 })),
    ),
  );
};
