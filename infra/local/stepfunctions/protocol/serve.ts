import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { accessKeyIdOf } from '../../aws-protocol/accessKeyIdOf.ts';
import { readBody } from '../../aws-protocol/readBody.ts';
import type { Engine } from '../engine/Engine.ts';
import { readToken } from '../engine/taskTokens.ts';
import { actions } from './actions.ts';
import { ApiError, refuse } from './operation.ts';

const requestLimit = 1_048_576 + 64 * 1024;

/** AWS JSON 1.0 over HTTP: `X-Amz-Target: AWSStepFunctions.<Action>`. */
export function serve(engine: Engine): Server {
  return createServer(async (request, response) => {
    const { status, body } = await answer(engine, request).then((body) => ({ status: 200, body }), refusal);
    const text = JSON.stringify(body);
    response.writeHead(status, {
      'Content-Type': 'application/x-amz-json-1.0',
      'Content-Length': Buffer.byteLength(text),
      'x-amzn-RequestId': randomUUID(),
    });
    response.end(text);
  });
}

async function answer(engine: Engine, request: IncomingMessage): Promise<object> {
  const bytes = await readBody(request);
  const name = String(request.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
  const action = actions[name];
  if (!action) refuse('UnknownOperationException', `The local engine does not know the action '${name}'`);
  if (bytes.length > requestLimit)
    throw new ApiError('ValidationException', 'The request is larger than 1 MB', {}, 413);
  const input = parse(bytes);
  const { broken } = engine;
  if (broken) throw new ApiError('ServiceUnavailable', `The state cannot be written: ${broken.message}`, {}, 503);
  const resource = String(resourceOf(engine, input) ?? '*');
  engine.calls.callLog.record({ accessKeyId: accessKeyIdOf(request), action: `states:${name}`, resource });
  return action(engine, input);
}

function parse(bytes: Buffer): Record<string, unknown> {
  try {
    return JSON.parse(bytes.toString() || '{}') as Record<string, unknown>;
  } catch {
    refuse('SerializationException', 'The request is not valid JSON');
  }
}

/** What the call is about; SendTask* is allowed or refused by the state machine. */
function resourceOf(engine: Engine, input: Record<string, unknown>): unknown {
  const { taskToken, executionArn, stateMachineArn, mapRunArn } = input ?? {};
  const target = typeof taskToken === 'string' ? readToken(engine.store.secret, taskToken) : 'malformed';
  const machineOfToken = typeof target === 'object' ? engine.executionOf(target.execution)?.machineArn : undefined;
  return machineOfToken ?? executionArn ?? stateMachineArn ?? mapRunArn;
}

function refusal(error: Error): { status: number; body: object } {
  const { message } = error;
  if (!(error instanceof ApiError)) return { status: 500, body: { __type: 'InternalServerError', message } };
  return { status: error.status, body: { __type: error.code, message, ...error.details } };
}
