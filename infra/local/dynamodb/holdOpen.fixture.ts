import { openCallLog } from '../call-log/openCallLog.ts';
import { startDynamoDb } from './startDynamoDb.ts';

const { pid } = await startDynamoDb({ inMemory: true, callLog: openCallLog() });
process.send?.(pid);
