import { join } from 'node:path';
import * as z from 'zod';
import { readEnvironment } from '../../shared/adapters/environment.ts';
import { bucketAddress } from '../../shared/adapters/s3/bucketAddress.ts';
import { createHandler } from './createHandler.ts';

const environment = readEnvironment({
  OIDC_ISSUER: z.url(),
  CONSOLE_CLIENT_ID: z.string(),
  DATA_BUCKET: z.string(),
  EVIDENCE_BUCKET: z.string(),
  AWS_REGION: z.string(),
  /** Set where S3 is not that of AWS. */
  AWS_ENDPOINT_URL_S3: z.url().optional(),
});

export const handler = createHandler({
  directory: join(process.env.LAMBDA_TASK_ROOT ?? '.', 'console'),
  settings: { issuer: environment.OIDC_ISSUER, clientId: environment.CONSOLE_CLIENT_ID },
  uploads: [environment.DATA_BUCKET, environment.EVIDENCE_BUCKET].map((bucket) =>
    bucketAddress({ bucket, region: environment.AWS_REGION, endpoint: environment.AWS_ENDPOINT_URL_S3 }),
  ),
});
