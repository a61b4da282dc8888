import { parentPort, workerData } from 'node:worker_threads';
import { buildApp } from 'fauxqs';
import type { Call } from '../call-log/CallLog.ts';
import { loadQueues } from './loadQueues.ts';
import { type SqsRequest, sqsCallOf } from './sqsCallOf.ts';

// fauxqs runs in a thread of its own: visibility timeouts and delays stay on real time there when the shared clock jumps.

const { directory, port } = workerData as { directory: string | undefined; port: number };
const { stores, close } = await loadQueues(directory);
const app = buildApp({
  logger: false,
  stores: stores as NonNullable<Parameters<typeof buildApp>[0]>['stores'] & object,
});
app.addHook('preClose', async () => close());
app.addHook('preHandler', async (request) => {
  const call: Call | undefined = sqsCallOf(request as unknown as SqsRequest);
  if (call) parentPort?.postMessage({ call });
});
// A queue's address is stored with the port of the run that made it.
app.addHook('onSend', async (request, _reply, payload) =>
  typeof payload === 'string' && payload.includes('QueueUrl')
    ? payload.replaceAll(/http:\/\/[^/"]+\/000000000000\//g, `http://${request.headers.host}/000000000000/`)
    : payload,
);
parentPort?.once('message', async () => {
  await app.close();
  process.exit(0);
});
const endpoint = await app.listen({ host: '127.0.0.1', port });
parentPort?.postMessage({ endpoint });
