import { parentPort, workerData } from 'node:worker_threads';
import { overrideDate } from '../clock/overrideDate.ts';
import type { EnvironmentStart, ToEnvironment } from './messages.ts';
import { startRuntime } from './runtime.ts';

const { start, clock } = workerData as { start: EnvironmentStart; clock: SharedArrayBuffer };
const offset = new Float64Array(clock);
overrideDate(() => offset[0] as number);

const invoke = startRuntime(start, (message) => parentPort?.postMessage(message));
parentPort?.on('message', (message: ToEnvironment) => {
  if (message.kind === 'invoke') void invoke(message);
});
