import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Call, CallLog } from '../call-log/CallLog.ts';

export interface Sqs {
  endpoint: string;
  close(): Promise<void>;
}

interface Options {
  /** Where queues and messages are kept; none: in memory. */
  directory?: string;
  callLog: CallLog;
  /** 0 or none: a free one. */
  port?: number;
}

/** SQS on loopback. Queues are made through the SQS API; `GET /_fauxqs/queues` tells how many messages each holds. */
export async function startSqs({ directory, callLog, port = 0 }: Options): Promise<Sqs> {
  // Without the flags of this process, which may replace its Date.
  const worker = new Worker(new URL('./fauxqs.worker.ts', import.meta.url), {
    workerData: { directory, port },
    execArgv: [],
    env: {},
  });
  const started = Promise.withResolvers<string>();
  worker.on('message', (message: { call: Call } | { endpoint: string }) => {
    if ('call' in message) callLog.record(message.call);
    else started.resolve(message.endpoint);
  });
  worker.once('error', started.reject);
  const endpoint = await started.promise;
  return {
    endpoint,
    async close() {
      const ended = once(worker, 'exit');
      worker.postMessage('close');
      await ended;
    },
  };
}
