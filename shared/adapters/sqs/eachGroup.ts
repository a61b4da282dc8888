import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type * as z from 'zod';

export type Group<Message> = [Message, ...Message[]];

/**
 * Handles the messages of a batch by groups, the groups at once; only the messages of groups that failed come again,
 * and those that cannot be read. Failures are logged with ids only.
 *
 * @param handleAll all groups by fewer requests, where there is such a way; when it fails, each is handled by itself
 */
export function eachGroup<Message>(
  schema: z.ZodType<Message>,
  groupOf: (message: Message) => string,
  handle: (messages: Group<Message>) => Promise<void>,
  handleAll?: (groups: Group<Message>[]) => Promise<void>,
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
    const groups = [...Map.groupBy(read, ({ message }) => groupOf(message)).values()].map((group) => ({
      records: group.map(({ record }) => record),
      messages: group.map(({ message }) => message) as Group<Message>,
    }));
    const isDone = await handleTogether(groups.map(({ messages }) => messages));
    if (!isDone)
      await Promise.all(groups.map(({ records, messages }) => handle(messages).catch((error) => fail(records, error))));
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };

  /** What fails here fails again below, where it is known whose failure it is. */
  async function handleTogether(groups: Group<Message>[]): Promise<boolean> {
    if (!handleAll || groups.length < 2) return false;
    return handleAll(groups).then(
      () => true,
      () => false,
    );
  }
}
