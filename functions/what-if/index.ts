import { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { createReader } from '../../shared/adapters/dynamodb/reader.ts';
import { openTable } from '../../shared/adapters/dynamodb/table.ts';
import { readEnvironment } from '../../shared/adapters/environment.ts';
import { createParameterBooks } from '../../shared/adapters/parameters/createParameterBooks.ts';
import { openObjects } from '../../shared/adapters/s3/openObjects.ts';
import { eachMessage } from '../../shared/adapters/sqs/eachMessage.ts';
import { workOut } from '../../shared/adapters/what-ifs/workOut.ts';
import { demonstrationBook, parameterBook } from '../../shared/policy/index.ts';

const { TABLE_NAME, DATA_BUCKET, SYNTHETIC_PERSONS } = readEnvironment({
  TABLE_NAME: z.string(),
  DATA_BUCKET: z.string(),
  SYNTHETIC_PERSONS: z.enum(['allowed', 'refused']),
});

const table = openTable(TABLE_NAME);
const known = SYNTHETIC_PERSONS === 'allowed' ? demonstrationBook : parameterBook;
const dependencies = {
  table,
  objects: openObjects(DATA_BUCKET, new S3Client({})),
  bookFor: createParameterBooks(createReader(table), known),
};

const WhatIfMessage = z.object({ kind: z.literal('what-if'), whatIfId: z.string() });

/** Of the 300 s that the function has; what is left is for saving. */
const workFor = 240_000;

/** Works out what-ifs, one at a time. */
export const handler = eachMessage(WhatIfMessage, ({ whatIfId }) => {
  const until = performance.now() + workFor;
  return workOut({ ...dependencies, timeLeft: () => performance.now() < until }, whatIfId);
});
