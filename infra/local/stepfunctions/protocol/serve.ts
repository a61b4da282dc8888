import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { accessKeyIdOf } from '../../aws-protocol/accessKeyIdOf.ts';
import { readBody } from '../../aws-protocol/readBody.ts';
import { readToken } from '../engine/taskTokens.ts';
import type { Api } from './Api.ts';
import { ApiError } from './ApiError.ts';
import { actions } from './actions.ts';

const requestLimit = 1_048_576 + 64 * 1024;

/** AWS JSON 1.0 over HTTP: `X-Amz-Target: AWSStepFunctions.<Action>`. */
export function serve(api: Api): Server {
  return createServer((request, response) => {
    void answer(api, request).then(({ status, body }) => {
      const text = JSON.stringify(body);
      response.writeHead(status, {
        'Content-Type': 'application/x-amz-json-1.0',
        'Content-Length': Buffer.byteLength(text),
        'x-amzn-RequestId': randomUUID(),
      });
      response.end(text);
    });
  });
}

async function answer(api: Api, request: IncomingMessage): Promise<{ status: number; body: object }> {
  try {
    const bytes = await readBody(request);
    const name = String(request.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
    const action = actions[name];
    if (!action) throw new ApiError('UnknownOperationException', `The local engine does not know the action '${name}'`);
    if (bytes.length > requestLimit)
      throw new ApiError('ValidationException', 'The request is larger than 1 MB', {}, 413);
    const input = parse(bytes);
    if (api.engine.broken) throw unwritable(api.engine.broken);
    record(api, request, name, input);
    return { status: 200, body: await action(api, input) };
  } catch (error) {
    return refusal(error);
  }
}

const unwritable = (error: Error): ApiError =>
  new ApiError('ServiceUnavailable', `The state cannot be written: ${error.message}`, {}, 503);

function parse(bytes: Buffer): unknown {
  try {
    return bytes.length === 0 ? {} : (JSON.parse(bytes.toString()) as unknown);
  } catch {
    throw new ApiError('SerializationException', 'The request is not valid JSON');
  }
}

function record(api: Api, request: IncomingMessage, name: string, input: unknown): void {
  const { executionArn, stateMachineArn, mapRunArn } = (input ?? {}) as Record<string, unknown>;
  const { taskToken } = (input ?? {}) as { taskToken?: unknown };
  const resource =
    [machineOfToken(api, taskToken), executionArn, stateMachineArn, mapRunArn].find((arn) => typeof arn === 'string') ??
    '*';
  api.callLog.record({ accessKeyId: accessKeyIdOf(request), action: `states:${name}`, resource: String(resource) });
}

/** SendTask* is allowed or refused by the state machine. */
function machineOfToken({ engine }: Api, taskToken: unknown): string | undefined {
  const target = typeof taskToken === 'string' ? readToken(engine.store.secret, taskToken) : 'malformed';
  return typeof target === 'object' ? engine.executionOf(target.execution)?.machineArn : undefined;
}

function refusal(error: unknown): { status: number; body: object } {
  if (error instanceof ApiError) {
    return { status: error.status, body: { __type: error.code, message: error.message, ...error.details } };
  }
  const message = (error as Error).message ?? String(error);
  return { status: 500, body: { __type: 'InternalServerError', message } };
}
