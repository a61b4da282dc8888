import * as z from 'zod';
import { StepInput, takeStep } from '../../shared/adapters/comparison/takeStep.ts';
import { createReader } from '../../shared/adapters/dynamodb/reader.ts';
import { openTable } from '../../shared/adapters/dynamodb/table.ts';
import { readEnvironment } from '../../shared/adapters/environment.ts';
import { createParameterBooks } from '../../shared/adapters/parameters/createParameterBooks.ts';
import { createBulkClient } from '../../shared/adapters/s3/createBulkClient.ts';
import { openObjects } from '../../shared/adapters/s3/openObjects.ts';
import { parameterBook } from '../../shared/policy/index.ts';

const { TABLE_NAME, DATA_BUCKET } = readEnvironment({ TABLE_NAME: z.string(), DATA_BUCKET: z.string() });

const table = openTable(TABLE_NAME);
const dependencies = {
  table,
  objects: openObjects(DATA_BUCKET, createBulkClient()),
  bookFor: createParameterBooks(createReader(table), parameterBook),
};

/** One step of a comparison, asked by its execution. */
export const handler = async (event: unknown): Promise<object> => takeStep(dependencies, StepInput.parse(event));
