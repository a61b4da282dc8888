import { appendFileSync } from 'node:fs';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';

/** Writes down each message it saw, in the file the message names; fails those that ask for it. */
export const handler = async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
  const messages = Records.map(({ messageId, body }) => ({ messageId, ...(JSON.parse(body) as Wish) }));
  for (const { file, text } of messages) appendFileSync(file, `${text}\n`);
  if (messages.some(({ wish }) => wish === 'throw')) throw new Error('asked to throw');
  return {
    batchItemFailures: messages
      .filter(({ wish }) => wish === 'fail')
      .map(({ messageId }) => ({ itemIdentifier: messageId })),
  };
};

interface Wish {
  file: string;
  text: string;
  wish?: 'fail' | 'throw';
}
