import type { Failure, Frame, Outcome } from '../frames/Execution.ts';
import { evaluationFailure } from '../frames/StateFailure.ts';
import { suffixes } from '../parser/resource.ts';
import type { StateOf } from '../parser/states.ts';
import { bindingsOf, inputOf } from './bindings.ts';
import { leaveState } from './children.ts';
import { evaluateNumber } from './evaluate.ts';
import { dataLimit, tooLarge } from './exitState.ts';
import { detailsOf, failState } from './failState.ts';
import type { Run } from './Run.ts';

type Task = StateOf<'Task'>;

/** Evaluates the call, records it as Scheduled and Started, and leaves the call, to be made after the commit. */
export async function startTask(run: Run, frame: Frame, state: Task): Promise<void> {
  const { arn, ...resource } = state.Resource;
  const { direct, pattern } = resource;
  // The Scheduled event's id is the attempt: unique within the execution, so that a late answer can be told apart.
  const attempt = run.execution.lastEvent + 1;
  const site = { execution: run.execution.row, frame: frame.id, attempt };
  const token = pattern === 'token' ? run.surroundings.token(site) : undefined;
  const bindings = bindingsOf(run, frame, { token });
  const args = state.Arguments ? await state.Arguments.evaluate(bindings) : inputOf(frame);
  const timeout = await secondsOf(run, frame, state.TimeoutSeconds);
  const heartbeat = await secondsOf(run, frame, state.HeartbeatSeconds);
  const text = JSON.stringify(args);
  if (tooLarge(text)) throw dataLimit(frame.state);
  const limits = { timeoutInSeconds: timeout, heartbeatInSeconds: direct ? undefined : heartbeat };
  const { region } = run.surroundings;
  const asked = direct ? { resource: arn, input: text } : { region, parameters: text };
  report(run, frame, state, 'Scheduled', { ...asked, ...limits });
  report(run, frame, state, 'Started');
  Object.assign(frame, { phase: 'task', submitted: false, early: undefined, heartbeatSeconds: heartbeat });
  const now = run.surroundings.now();
  if (heartbeat !== undefined) run.setTimer(frame, 'heartbeat', now + heartbeat * 1000);
  if (timeout !== undefined) run.setTimer(frame, 'timeout', now + timeout * 1000);
  const sent = direct ? { FunctionName: arn, Payload: args } : args;
  run.call(frame, attempt, { ...resource, arguments: sent });
}

async function secondsOf(run: Run, frame: Frame, template: Task['TimeoutSeconds']): Promise<number | undefined> {
  const seconds = await evaluateNumber(template, bindingsOf(run, frame));
  if (seconds === undefined || (Number.isInteger(seconds) && seconds > 0 && seconds <= 99_999_999)) return seconds;
  const field = template?.field ?? '';
  const cause = `The value of the field '${field}' must be a whole number between 1 and 99999999, but was: ${seconds}`;
  throw evaluationFailure(field, cause);
}

type Moment = 'Scheduled' | 'Started' | 'Submitted' | 'Succeeded' | 'Failed' | 'TimedOut';

/** Of a function's own ARN AWS has other events than of `sqs`, `sendMessage.waitForTaskToken`. */
function report(run: Run, frame: Frame, { Resource }: Task, moment: Moment, details?: object): void {
  const { direct, sdk, service, action, pattern } = Resource;
  if (direct) return void run.emitFor(frame, `LambdaFunction${moment}`, details && { ...details });
  const names = { resourceType: sdk ? `aws-sdk:${service}` : service, resource: action + suffixes[pattern] };
  run.emitFor(frame, `Task${moment}`, { ...names, ...details });
}

export function taskSubmitted(run: Run, frame: Frame, state: Task, output: string, child?: number): void {
  if (frame.submitted) return;
  Object.assign(frame, { submitted: true, child });
  if (state.Resource.pattern === 'token') frame.call = null;
  report(run, frame, state, 'Submitted', { output });
}

/** The awaited outcome of a call or of its token. */
export async function finishTask(run: Run, frame: Frame, state: Task, outcome: Outcome): Promise<void> {
  run.clearTimers(frame);
  Object.assign(frame, { phase: 'task', attempt: 0, call: null });
  const { direct, arn, service } = state.Resource;
  const result = 'output' in outcome && tooLarge(outcome.output) ? dataLimit(direct ? arn : service) : outcome;
  if ('failure' in result) {
    report(run, frame, state, 'Failed', detailsOf(result.failure));
    return failState(run, frame, result.failure);
  }
  report(run, frame, state, 'Succeeded', { output: result.output });
  await leaveState(run, frame, { ...state, result: { value: JSON.parse(result.output) } });
}

/**
 * When the state times out whose function had to wait for a free environment, though TimeoutSeconds are over since it was
 * entered: on AWS it would not have waited. Undefined when it does now.
 */
export async function timeoutPutOff(run: Run, frame: Frame, state: Task): Promise<number | undefined> {
  const begun = run.surroundings.begunAt({ execution: run.execution.row, frame: frame.id, attempt: frame.attempt });
  const seconds = begun === undefined ? undefined : await secondsOf(run, frame, state.TimeoutSeconds);
  if (begun === undefined || seconds === undefined) return undefined;
  const now = run.surroundings.now();
  const due = Math.min(begun, now) + seconds * 1000;
  return due > now ? due : undefined;
}

/** TimeoutSeconds or HeartbeatSeconds ran out: AWS reports both as States.Timeout. */
export async function taskTimedOut(run: Run, frame: Frame, state: Task, heartbeat: boolean): Promise<void> {
  const failure: Failure = { error: 'States.Timeout', heartbeat };
  run.cancel(frame);
  frame.attempt = 0;
  report(run, frame, state, 'TimedOut', { error: failure.error });
  await failState(run, frame, failure);
}
