import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { CallLog } from '../call-log/CallLog.ts';
import { createFaults, type Faults, faultMemory } from './createFaults.ts';
import type { FromProxy, ProxyData } from './proxy.worker.ts';

interface Options {
  emulatorPort: number;
  /** On disk, a transaction is read back before it is acknowledged. */
  onDisk: boolean;
  callLog: CallLog;
  /** 0: a free one. */
  port: number;
}

export interface DynamoDbProxy {
  endpoint: string;
  faults: Faults;
  /** One 32-bit number in shared memory, counted up and notified after each write. */
  writeCount: SharedArrayBuffer;
  close(): Promise<void>;
}

/** The endpoint that clients see: notes the calls, injects faults, and answers only what is safely written. */
export async function startProxy({ callLog, ...options }: Options): Promise<DynamoDbProxy> {
  const memory = faultMemory();
  const writeCount = new SharedArrayBuffer(4);
  const workerData: ProxyData = { ...options, faultMemory: memory, writeCount };
  // Without the flags of this process, which may replace its Date.
  const worker = new Worker(new URL('./proxy.worker.ts', import.meta.url), {
    name: 'dynamodb-proxy',
    workerData,
    execArgv: ['--no-warnings'],
    env: {},
  });
  const started = Promise.withResolvers<number>();
  worker.once('error', started.reject);
  worker.on('message', (message: FromProxy) => {
    if ('port' in message) started.resolve(message.port);
    else for (const { call, count } of message.calls) callLog.record(call, count);
  });
  const port = await started.promise;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    faults: createFaults(memory),
    writeCount,
    async close() {
      const ended = once(worker, 'exit');
      await Promise.all([worker.terminate(), ended]);
    },
  };
}
