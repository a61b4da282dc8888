import { Worker } from 'node:worker_threads';
import type { Environment } from './Environment.ts';
import type { FunctionError } from './FunctionError.ts';
import { functionErrorOf } from './FunctionError.ts';
import type { EnvironmentStart } from './messages.ts';

/** MB; left to itself, V8 lets each of the many environments keep several times as much without being any quicker. */
const maxYoungGenerationSizeMb = 24;

export const startThread = (
  start: EnvironmentStart,
  variables: Readonly<Record<string, string>>,
  clock: SharedArrayBuffer,
): Environment => {
  const worker = new Worker(new URL('thread.ts', import.meta.url), {
    name: start.functionName,
    workerData: { start, clock },
    env: { ...variables },
    execArgv: ['--no-warnings'],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: start.memory, maxYoungGenerationSizeMb },
  });
  let failure: FunctionError | undefined;
  worker.on('error', (error) => {
    failure = causeOf(error);
  });
  return {
    stdout: worker.stdout,
    stderr: worker.stderr,
    send: (message) => worker.postMessage(message),
    onMessage: (listener) => worker.on('message', listener),
    onExit: (listener) =>
      worker.on('exit', (code) =>
        listener(failure ?? { errorType: 'Runtime.ExitError', errorMessage: `Runtime exited with status ${code}` }),
      ),
    end: async () => {
      await worker.terminate();
    },
  };
};

const causeOf = (error: unknown): FunctionError =>
  (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? { errorType: 'Runtime.OutOfMemory', errorMessage: 'Runtime exited with error: signal: killed' }
    : functionErrorOf(error);
