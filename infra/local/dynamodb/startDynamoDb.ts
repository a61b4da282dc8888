import type { CallLog } from '../call-log/CallLog.ts';
import { callEmulator } from './callEmulator.ts';
import { confirmWritten } from './confirmWritten.ts';
import { createFaults, type Faults } from './createFaults.ts';
import { type Storage, startEmulator } from './startEmulator.ts';
import { startProxy } from './startProxy.ts';

export interface DynamoDb {
  endpoint: string;
  faults: Faults;
  /** The emulator's process. */
  pid: number;
  close(): Promise<void>;
}

/** DynamoDB Local, on disk in `directory` or in memory, behind our proxy on loopback. */
export async function startDynamoDb(
  options: Storage & { callLog: CallLog /** 0 or none: a free one. */; port?: number },
): Promise<DynamoDb> {
  const process = await startEmulator(options);
  const emulator = callEmulator(process.port);
  const faults = createFaults();
  const confirm = 'directory' in options ? confirmWritten(emulator) : async () => {};
  const proxy = await startProxy({ emulator, faults, callLog: options.callLog, confirm, port: options.port ?? 0 });
  return {
    endpoint: proxy.endpoint,
    faults,
    pid: process.pid,
    async close() {
      await proxy.close();
      emulator.close();
      await process.close();
    },
  };
}
