import * as z from 'zod';
import type { Engine } from '../engine/Engine.ts';
import { readToken } from '../engine/taskTokens.ts';
import type { Answer, CallSite, Failure } from '../frames/Execution.ts';
import { maximumBytes } from '../interpreter/Run.ts';
import { failureFields, text } from './fields.ts';
import { operation, refuse } from './operation.ts';

const tokenFields = { taskToken: text(2048, 1) };

export const sendTaskSuccess = operation({ ...tokenFields, output: z.string() }, (engine, input) => {
  const target = targetOf(engine, input.taskToken);
  if (Buffer.byteLength(input.output) > maximumBytes)
    refuse('InvalidOutput', 'Invalid output: the output exceeds the maximum size');
  return deliver(engine, target, { kind: 'token', outcome: { output: compact(input.output) } });
});

function compact(output: string): string {
  try {
    return JSON.stringify(JSON.parse(output));
  } catch (error) {
    refuse('InvalidOutput', `Invalid Output: '${(error as Error).message}'`);
  }
}

export const sendTaskFailure = operation({ ...tokenFields, ...failureFields }, (engine, { taskToken, ...failure }) =>
  deliver(engine, targetOf(engine, taskToken), { kind: 'token', outcome: { failure: failure as Failure } }),
);

export const sendTaskHeartbeat = operation(tokenFields, (engine, { taskToken }) =>
  deliver(engine, targetOf(engine, taskToken), { kind: 'heartbeat' }),
);

async function deliver(engine: Engine, site: CallSite, answer: Answer): Promise<object> {
  if (await engine.answer(site, answer)) return {};
  if (engine.broken) throw engine.broken;
  refuse('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'");
}

function targetOf(engine: Engine, token: string): CallSite {
  const target = readToken(engine.store.secret, token);
  if (target === 'malformed') refuse('InvalidToken', "Invalid Token: 'Invalid token'");
  if (target !== 'unknown' && engine.executionOf(target.execution)) return target;
  refuse('TaskDoesNotExist', "Task Does Not Exist: 'Provided task does not exist'");
}
