import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { accessKeyIdOf } from '../aws-protocol/accessKeyIdOf.ts';
import { type Listening, listen } from '../aws-protocol/listen.ts';
import { readBody } from '../aws-protocol/readBody.ts';
import type { CallLog } from '../call-log/CallLog.ts';
import type { Answer, EmulatorClient } from './callEmulator.ts';
import { callsOf } from './callsOf.ts';
import type { createFaults } from './createFaults.ts';
import { holdBack } from './holdBack.ts';
import { readOperation } from './Operation.ts';
import { refusal } from './refusal.ts';

interface Parts {
  emulator: EmulatorClient;
  faults: ReturnType<typeof createFaults>;
  callLog: CallLog;
  /** Awaited between a successful operation and its answer. */
  confirm: (operation: ReturnType<typeof readOperation>) => Promise<void>;
  port: number;
}

/** The endpoint that clients see: notes the calls, injects faults, and answers only what is safely written. */
export function startProxy({ emulator, faults, callLog, confirm, port }: Parts): Promise<Listening> {
  const serve = async (request: IncomingMessage): Promise<Answer> => {
    const body = await readBody(request);
    const operation = readOperation(String(request.headers['x-amz-target'] ?? ''), body);
    const accessKeyId = accessKeyIdOf(request);
    for (const call of callsOf(operation)) callLog.record({ accessKeyId, ...call });

    const fault = faults.draw(operation.name);
    const held = fault === 'throttling' ? holdBack(operation) : undefined;
    if (fault && fault !== 'lostAnswer' && !held) return { headers: {}, ...refusal(fault, operation) };

    const answer = await emulator.forward(request.headers, held?.body ?? body);
    if (answer.status === 200) await confirm(operation);
    if (fault === 'lostAnswer') return { headers: {}, ...refusal(fault, operation) };
    return held ? held.complete(answer) : answer;
  };

  const server = createServer((request, response) => {
    serve(request)
      .catch((error: Error) => ({
        status: 500,
        headers: {},
        body: Buffer.from(
          JSON.stringify({ __type: 'com.amazonaws.dynamodb.v20120810#InternalServerError', message: error.message }),
        ),
      }))
      .then(({ status, headers, body }) => {
        const { connection, 'transfer-encoding': _, ...kept }: IncomingHttpHeaders = headers;
        response.writeHead(status, {
          'content-type': 'application/x-amz-json-1.0',
          ...kept,
          'content-length': body.length,
        });
        response.end(body);
      });
  });
  return listen(server, port);
}
