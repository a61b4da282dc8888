import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type * as z from 'zod';

/**
 * Handles the messages of a batch at once; only those that failed come again. Failures are logged with ids only.
 *
 * @param laneOf messages of one lane are handled one after the other: they would change the same record
 */
export function eachMessage<Message>(
  schema: z.ZodType<Message>,
  handle: (message: Message) => Promise<void>,
  laneOf: (message: Message) => string | undefined = () => undefined,
): (event: SQSEvent) => Promise<SQSBatchResponse> {
  return async ({ Records }) => {
    const lanes = new Map<string, Promise<void>>();
    const inLane = async (body: string) => {
      const message = schema.parse(JSON.parse(body));
      const lane = laneOf(message);
      if (lane === undefined) return handle(message);
      const turn = (lanes.get(lane) ?? Promise.resolve()).then(() => handle(message));
      lanes.set(
        lane,
        turn.catch(() => {}),
      );
      return turn;
    };
    const results = await Promise.allSettled(Records.map(({ body }) => inLane(body)));
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
