import { join } from 'node:path';
import { openCallLog } from '../../../infra/local/call-log/openCallLog.ts';
import { startDynamoDb } from '../../../infra/local/dynamodb/startDynamoDb.ts';
import { startS3 } from '../../../infra/local/s3/startS3.ts';

const directory = process.argv[2] ?? '';
const callLog = openCallLog();
const dynamodb = await startDynamoDb({ inMemory: true, callLog });
const s3 = await startS3({ directory: join(directory, 's3'), callLog, clock: { now: () => Date.now() } });
process.send?.({ dynamodb: dynamodb.endpoint, s3: s3.endpoint });
const end = async () => {
  await s3.close();
  await dynamodb.close();
  process.exit(0);
};
process.on('message', end);
// Whoever asked for them is gone.
process.on('disconnect', end);
