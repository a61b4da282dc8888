import * as z from 'zod';
import { readToken, type TokenTarget } from '../../engine/taskTokens.ts';
import { maximumBytes } from '../../interpreter/Run.ts';
import type { Api } from '../Api.ts';
import { ApiError } from '../ApiError.ts';
import { read, text } from '../input.ts';

const taskToken = text(2048, 1);
const timedOut = (): ApiError => new ApiError('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'");

export async function sendTaskSuccess(api: Api, raw: unknown): Promise<object> {
  const input = read(z.object({ taskToken, output: z.string() }), raw);
  const target = targetOf(api, input.taskToken);
  if (Buffer.byteLength(input.output) > maximumBytes)
    throw new ApiError('InvalidOutput', 'Invalid output: the output exceeds the maximum size');
  try {
    JSON.parse(input.output);
  } catch (error) {
    throw new ApiError('InvalidOutput', `Invalid Output: '${(error as Error).message}'`);
  }
  return deliver(api, { kind: 'token', ...target, outcome: { output: JSON.stringify(JSON.parse(input.output)) } });
}

export async function sendTaskFailure(api: Api, raw: unknown): Promise<object> {
  const input = read(z.object({ taskToken, error: text(256).optional(), cause: text(32_768).optional() }), raw);
  const { taskToken: token, ...failure } = input;
  return deliver(api, { kind: 'token', ...targetOf(api, token), outcome: { failure: failure as { error: string } } });
}

export async function sendTaskHeartbeat(api: Api, raw: unknown): Promise<object> {
  const input = read(z.object({ taskToken }), raw);
  return deliver(api, { kind: 'heartbeat', ...targetOf(api, input.taskToken) });
}

type TokenStimulus = Parameters<Api['engine']['post']>[1] & TokenTarget;

async function deliver({ engine }: Api, { execution, ...stimulus }: TokenStimulus): Promise<object> {
  if (!(await engine.post(execution, stimulus))) {
    if (engine.broken) throw engine.broken;
    throw timedOut();
  }
  return {};
}

function targetOf({ engine }: Api, token: string): TokenTarget {
  const target = readToken(engine.store.secret, token);
  if (target === 'malformed') throw new ApiError('InvalidToken', "Invalid Token: 'Invalid token'");
  if (target === 'unknown' || !engine.executionOf(target.execution)) {
    throw new ApiError('TaskDoesNotExist', "Task Does Not Exist: 'Provided task does not exist'");
  }
  return target;
}
