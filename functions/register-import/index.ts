import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';
import { openTable } from '../../shared/adapters/dynamodb/table.ts';
import { readEnvironment } from '../../shared/adapters/environment.ts';
import { hashNames } from '../../shared/adapters/persons/hashNames.ts';
import { runImport } from '../../shared/adapters/register-import/runImport.ts';
import { openObjects } from '../../shared/adapters/s3/openObjects.ts';
import { createDivisionKeys } from '../../shared/adapters/sealing/divisionKeys.ts';
import { createIdentityHash } from '../../shared/adapters/sealing/identityHash.ts';
import { createSealer } from '../../shared/adapters/sealing/sealer.ts';
import { eachMessage } from '../../shared/adapters/sqs/eachMessage.ts';

const environment = readEnvironment({
  TABLE_NAME: z.string(),
  DATA_BUCKET: z.string(),
  DATA_KEY_ID: z.string(),
  IDENTITY_SECRET_ID: z.string(),
  SYNTHETIC_PERSONS: z.enum(['allowed', 'refused']),
});

const table = openTable(environment.TABLE_NAME);
const identityHash = createIdentityHash(new SecretsManagerClient({}), environment.IDENTITY_SECRET_ID);
const dependencies = {
  table,
  objects: openObjects(environment.DATA_BUCKET, new S3Client({})),
  sealer: createSealer(createDivisionKeys(table, new KMSClient({}), environment.DATA_KEY_ID), identityHash),
  identityHash,
  synthetic: environment.SYNTHETIC_PERSONS,
};

const bucket = z.int().min(0).max(1023);
/** An import is asked for by its record; names by an operator, some buckets of the register at a time. */
const Message = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('register-import'), importId: z.string() }),
  z.object({ kind: z.literal('name-hashes'), from: bucket, to: bucket }),
]);

export const handler = eachMessage(Message, async (message) => {
  if (message.kind === 'register-import') return runImport(dependencies, message.importId);
  await hashNames(dependencies, message);
});
