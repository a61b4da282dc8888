import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type * as z from 'zod';

/**
 * Handles the messages of a batch by groups, the groups at once; only the messages of groups that failed come again,
 * and those that cannot be read. Failures are logged with ids only.
 */
export function eachGroup<Message>(
  schema: z.ZodType<Message>,
  groupOf: (message: Message) => string,
  handle: (messages: [Message, ...Message[]]) => Promise<void>,
): (event: SQSEvent) => Promise<SQSBatchResponse> {
  return async ({ Records }) => {
    const failed: string[] = [];
    const fail = (records: readonly SQSRecord[], reason: unknown) => {
      const { name, message } = reason instanceof Error ? reason : new Error('unknown failure');
      const messageIds = records.map(({ messageId }) => messageId);
      failed.push(...messageIds);
      console.error(JSON.stringify({ level: 'ERROR', messageIds, error: name, message }));
    };
    const read = Records.flatMap((record) => {
      try {
        return [{ record, message: schema.parse(JSON.parse(record.body)) }];
      } catch (error) {
        fail([record], error);
        return [];
      }
    });
    const groups = [...Map.groupBy(read, ({ message }) => groupOf(message)).values()];
    await Promise.all(
      groups.map((group) =>
        handle(group.map(({ message }) => message) as [Message, ...Message[]]).catch((error) =>
          fail(
            group.map(({ record }) => record),
            error,
          ),
        ),
      ),
    );
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };
}
