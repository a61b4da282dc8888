import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll } from 'vitest';
import { openCallLog } from '../../infra/local/call-log/openCallLog.ts';
import { startS3 } from '../../infra/local/s3/startS3.ts';
import { type Objects, openObjects } from '../../shared/adapters/s3/openObjects.ts';

export interface TestObjects extends Objects {
  /** Of the local S3 itself. */
  endpoint: string;
}

/** A bucket on the local S3 for the whole test file; gone when the file is done. Call it at the top level. */
export async function withObjects(bucket = 'doudi-data'): Promise<TestObjects> {
  const directory = mkdtempSync(join(tmpdir(), 'objects-'));
  const server = await startS3({ directory, callLog: openCallLog(), clock: { now: () => Date.now() } });
  const credentials = { accessKeyId: 'LOCALTest', secretAccessKey: 'local' };
  const s3 = new S3Client({ endpoint: server.endpoint, region: 'us-east-1', forcePathStyle: true, credentials });
  afterAll(async () => {
    s3.destroy();
    await server.close();
    rmSync(directory, { recursive: true, force: true });
  });
  await s3.send(new CreateBucketCommand({ Bucket: bucket }));
  return { ...openObjects(bucket, s3), endpoint: server.endpoint };
}
