import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type * as z from 'zod';

/** Handles the messages of a batch at once; only those that failed come again. Failures are logged with ids only. */
export function eachMessage<Message>(
  schema: z.ZodType<Message>,
  handle: (message: Message) => Promise<void>,
): (event: SQSEvent) => Promise<SQSBatchResponse> {
  return async ({ Records }) => {
    const results = await Promise.allSettled(Records.map(async ({ body }) => handle(schema.parse(JSON.parse(body)))));
    const batchItemFailures = results.flatMap((result, index) => {
      const record = Records[index];
      if (result.status === 'fulfilled' || !record) return [];
      const { name, message } = result.reason instanceof Error ? result.reason : new Error('unknown failure');
      console.error(JSON.stringify({ level: 'ERROR', messageId: record.messageId, error: name, message }));
      return [{ itemIdentifier: record.messageId }];
    });
    return { batchItemFailures };
  };
}
