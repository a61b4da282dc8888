import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type * as z from 'zod';
import { eachGroup } from './eachGroup.ts';

/** Handles the messages of a batch at once; only those that failed come again. */
export function eachMessage<Message>(
  schema: z.ZodType<Message>,
  handle: (message: Message) => Promise<void>,
): (event: SQSEvent) => Promise<SQSBatchResponse> {
  let count = 0;
  const alone = () => String(count++);
  return eachGroup(schema, alone, ([message]) => handle(message));
}
