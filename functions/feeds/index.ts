import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';
import { createReader } from '../../shared/adapters/dynamodb/reader.ts';
import { openTable } from '../../shared/adapters/dynamodb/table.ts';
import { readEnvironment } from '../../shared/adapters/environment.ts';
import { ingestBatch } from '../../shared/adapters/feeds/ingestBatch.ts';
import { createParameterBooks } from '../../shared/adapters/parameters/createParameterBooks.ts';
import { createBulkClient } from '../../shared/adapters/s3/createBulkClient.ts';
import { openObjects } from '../../shared/adapters/s3/openObjects.ts';
import { createIdentityHash } from '../../shared/adapters/sealing/identityHash.ts';
import { eachMessage } from '../../shared/adapters/sqs/eachMessage.ts';
import { FeedId } from '../../shared/feeds/index.ts';
import { parameterBook } from '../../shared/policy/index.ts';

const environment = readEnvironment({
  TABLE_NAME: z.string(),
  DATA_BUCKET: z.string(),
  IDENTITY_SECRET_ID: z.string(),
  SYNTHETIC_PERSONS: z.enum(['allowed', 'refused']),
});

const table = openTable(environment.TABLE_NAME);
const dependencies = {
  table,
  bookFor: createParameterBooks(createReader(table), parameterBook),
  objects: openObjects(environment.DATA_BUCKET, createBulkClient()),
  identityHash: createIdentityHash(new SecretsManagerClient({}), environment.IDENTITY_SECRET_ID),
  synthetic: environment.SYNTHETIC_PERSONS,
};

const FeedMessage = z.object({ kind: z.literal('feed-batch'), feed: FeedId, batchId: z.string() });

export const handler = eachMessage(FeedMessage, ({ feed, batchId }) => ingestBatch(dependencies, feed, batchId));
