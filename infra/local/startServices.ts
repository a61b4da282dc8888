import { join } from 'node:path';
import type { CallLog } from './call-log/CallLog.ts';
import type { SharedClock } from './clock/openClock.ts';
import { startDynamoDb } from './dynamodb/startDynamoDb.ts';
import { startKms } from './kms/startKms.ts';
import { startS3 } from './s3/startS3.ts';
import { startSecrets } from './secrets/startSecrets.ts';
import { startSqs } from './sqs/startSqs.ts';

interface ServiceOptions {
  stateDirectory: string;
  /** Tables and queues in memory: quicker, and gone with the process. */
  inMemory: boolean;
  /** The table alone in memory: for a state that is not to outlive its process. */
  recordsInMemory: boolean;
  clock: SharedClock;
  callLog: CallLog;
}

/** The services that stand for themselves, all at once. */
export const startServices = async (options: ServiceOptions) => {
  const { stateDirectory, inMemory, recordsInMemory, clock, callLog } = options;
  const directory = (name: string) => join(stateDirectory, name);
  const [dynamodb, sqs, s3, kms, secrets] = await Promise.all([
    startDynamoDb({
      ...(inMemory || recordsInMemory
        ? { inMemory: true, lasting: recordsInMemory }
        : { directory: directory('dynamodb') }),
      callLog,
    }),
    startSqs({ ...(!inMemory && { directory: directory('sqs') }), callLog }),
    startS3({ directory: directory('s3'), clock, callLog }),
    startKms({ directory: directory('kms'), callLog }),
    startSecrets({ directory: directory('secrets'), callLog }),
  ]);
  return {
    dynamodb,
    sqs,
    s3,
    kms,
    secrets,
    async close() {
      await Promise.all([dynamodb.close(), sqs.close(), s3.close(), kms.close(), secrets.close()]);
    },
  };
};

export type Services = Awaited<ReturnType<typeof startServices>>;
