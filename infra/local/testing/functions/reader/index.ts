import { appendFileSync } from 'node:fs';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';

/** Writes down each record of the table that names a file; fails those that ask for it. */
export const handler = async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  const seen = Records.flatMap(({ dynamodb }) => {
    const image = dynamodb?.NewImage;
    const file = image?.file?.S;
    return file ? [{ file, text: image.SK?.S, wish: image.wish?.S, sequence: dynamodb?.SequenceNumber }] : [];
  });
  for (const { file, text } of seen) appendFileSync(file, `${text}\n`);
  if (seen.some(({ wish }) => wish === 'throw')) throw new Error('asked to throw');
  const failed = seen.find(({ wish }) => wish === 'fail');
  return { batchItemFailures: failed?.sequence ? [{ itemIdentifier: failed.sequence }] : [] };
};
