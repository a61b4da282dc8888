import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SFNClient } from '@aws-sdk/client-sfn';
import * as z from 'zod';
import { createReader } from '../../shared/adapters/dynamodb/reader.ts';
import { openTable, type Table } from '../../shared/adapters/dynamodb/table.ts';
import { newId } from '../../shared/adapters/ids.ts';
import { now } from '../../shared/adapters/now.ts';
import { createTokenVerifier, type VerifyToken } from '../../shared/adapters/oidc/createTokenVerifier.ts';
import { createParameterBooks } from '../../shared/adapters/parameters/createParameterBooks.ts';
import { createPartStore, type PartStore } from '../../shared/adapters/s3/createPartStore.ts';
import { createPresigner, credentialsOfProcess, type Presigner } from '../../shared/adapters/s3/createPresigner.ts';
import { createDivisionKeys } from '../../shared/adapters/sealing/divisionKeys.ts';
import { createIdentityHash, type IdentityHash } from '../../shared/adapters/sealing/identityHash.ts';
import { createSealer, type Sealer } from '../../shared/adapters/sealing/sealer.ts';
import { type Machines, machineEnvironment, machinesOf } from '../../shared/adapters/stepfunctions/machines.ts';
import type { BookFor } from '../../shared/parameters/enteredParameters.ts';
import { demonstrationBook, parameterBook } from '../../shared/policy/index.ts';
import type { Reader } from '../../shared/records/reader.ts';
import type { Log } from './log.ts';

export const apiEnvironment = {
  TABLE_NAME: z.string(),
  DATA_BUCKET: z.string(),
  EVIDENCE_BUCKET: z.string(),
  DATA_KEY_ID: z.string(),
  IDENTITY_SECRET_ID: z.string(),
  OIDC_ISSUER: z.url(),
  OIDC_AUDIENCE: z.string(),
  ...machineEnvironment,
  COMPARISON_MACHINE_ARN: z.string(),
  AWS_REGION: z.string(),
  /** Set where S3 is not that of AWS. */
  AWS_ENDPOINT_URL_S3: z.url().optional(),
  SYNTHETIC_PERSONS: z.enum(['allowed', 'refused']).default('refused'),
};

export interface Services {
  table: Table;
  reader: Reader;
  sealer: Sealer;
  identityHash: IdentityHash;
  presigner: Presigner;
  partStore: PartStore;
  /** Of the bucket of evidence. */
  photoStore: Presigner;
  sfn: SFNClient;
  machines: Machines & { comparison: string };
  verifyToken: VerifyToken;
  bookFor: BookFor;
  synthetic: 'allowed' | 'refused';
  now(): string;
  log: Log;
  newId(kind: string): string;
}

interface Clients {
  dynamodb: DynamoDBClient;
  kms: KMSClient;
  secrets: SecretsManagerClient;
  sfn: SFNClient;
}

const clientsOfProcess = (): Clients => ({
  dynamodb: new DynamoDBClient({}),
  kms: new KMSClient({}),
  secrets: new SecretsManagerClient({}),
  sfn: new SFNClient({}),
});

export function createServices(
  environment: z.infer<z.ZodObject<typeof apiEnvironment>>,
  { dynamodb, kms, secrets, sfn }: Clients = clientsOfProcess(),
): Services {
  const table = openTable(environment.TABLE_NAME, dynamodb);
  const reader = createReader(table);
  const place = {
    region: environment.AWS_REGION,
    endpoint: environment.AWS_ENDPOINT_URL_S3,
    credentials: credentialsOfProcess,
  };
  const known = environment.SYNTHETIC_PERSONS === 'allowed' ? demonstrationBook : parameterBook;
  const identityHash = createIdentityHash(secrets, environment.IDENTITY_SECRET_ID);
  return {
    table,
    reader,
    sealer: createSealer(createDivisionKeys(table, kms, environment.DATA_KEY_ID), identityHash),
    identityHash,
    presigner: createPresigner({ bucket: environment.DATA_BUCKET, ...place }),
    partStore: createPartStore({ bucket: environment.DATA_BUCKET, ...place }),
    photoStore: createPresigner({ bucket: environment.EVIDENCE_BUCKET, ...place }),
    sfn,
    machines: { ...machinesOf(environment), comparison: environment.COMPARISON_MACHINE_ARN },
    verifyToken: createTokenVerifier({ issuer: environment.OIDC_ISSUER, audience: environment.OIDC_AUDIENCE }),
    bookFor: createParameterBooks(reader, known),
    synthetic: environment.SYNTHETIC_PERSONS,
    now,
    newId,
    log: console.log,
  };
}
