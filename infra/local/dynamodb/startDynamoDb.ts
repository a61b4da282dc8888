import type { CallLog } from '../call-log/CallLog.ts';
import { type Storage, startEmulator } from './startEmulator.ts';
import { type DynamoDbProxy, startProxy } from './startProxy.ts';

export interface DynamoDb extends DynamoDbProxy {
  /** The emulator's process. */
  pid: number;
}

/** DynamoDB Local, on disk in `directory` or in memory, behind our proxy on loopback. */
export async function startDynamoDb(
  options: Storage & { callLog: CallLog /** 0 or none: a free one. */; port?: number },
): Promise<DynamoDb> {
  const process = await startEmulator(options);
  const { callLog, port = 0 } = options;
  const proxy = await startProxy({ emulatorPort: process.port, onDisk: 'directory' in options, callLog, port });
  return {
    ...proxy,
    pid: process.pid,
    async close() {
      await proxy.close();
      await process.close();
    },
  };
}
