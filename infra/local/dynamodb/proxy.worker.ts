import { type AddressInfo, createServer } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import type { Call } from '../call-log/CallLog.ts';
import { confirmWritten } from './confirmWritten.ts';
import { createFaults } from './createFaults.ts';
import { serveConnection } from './serveConnection.ts';

// The proxy runs in a thread of its own: what it does for each request would otherwise hold up everybody in the main thread.

export interface ProxyData {
  emulatorPort: number;
  port: number;
  onDisk: boolean;
  faultMemory: SharedArrayBuffer;
  /** Counts writes; who waits for the next one waits on it. */
  writeCount: SharedArrayBuffer;
}

export type FromProxy = { calls: { call: Call; count: number }[] } | { port: number };

/** ms; the main thread is told of the calls of so long at once. */
const reportEvery = 5;

const { emulatorPort, port, onDisk, faultMemory, writeCount } = workerData as ProxyData;
const writes = new Int32Array(writeCount);
let calls = new Map<string, { call: Call; count: number }>();
const tell = (message: FromProxy) => parentPort?.postMessage(message);

const record = (call: Call) => {
  const key = `${call.accessKeyId}\n${call.action}\n${call.resource}`;
  const known = calls.get(key);
  if (known) known.count += 1;
  else calls.set(key, { call, count: 1 });
  if (calls.size > 1 || known) return;
  setTimeout(() => {
    tell({ calls: [...calls.values()] });
    calls = new Map();
  }, reportEvery);
};

const parts = {
  emulatorPort,
  faults: createFaults(faultMemory),
  callLog: { record },
  confirm: onDisk ? confirmWritten() : undefined,
  onWritten() {
    Atomics.add(writes, 0, 1);
    Atomics.notify(writes, 0);
  },
};
const server = createServer((client) => serveConnection(client, parts));
server.listen(port, '127.0.0.1', () => tell({ port: (server.address() as AddressInfo).port }));
