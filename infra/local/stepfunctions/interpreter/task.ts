import type { Failure, Frame, Outcome } from '../frames/Execution.ts';
import type { TaskState } from '../parser/model.ts';
import { bindingsOf, inputOf } from './bindings.ts';
import { leaveState } from './children.ts';
import { evaluate, evaluateNumber } from './evaluate.ts';
import { dataLimit, tooLarge } from './exitState.ts';
import { detailsOf, failState } from './failState.ts';
import { type Run, touch } from './Run.ts';
import { evaluationFailure } from './StateFailure.ts';

/** Evaluates the call, records it as Scheduled and Started, and leaves its intent; the call is made after the commit. */
export async function startTask(run: Run, frame: Frame, state: TaskState): Promise<void> {
  const { resource } = state;
  const waitsForToken = resource.pattern === 'token';
  // The Scheduled event's id is the attempt: unique within the execution, so that a late answer can be told apart.
  const attempt = run.execution.lastEvent + 1;
  const token = waitsForToken ? run.surroundings.token(run.execution, frame.id, attempt) : undefined;
  const bindings = bindingsOf(run, frame, token === undefined ? {} : { token });
  const args = state.arguments ? await evaluate(state.arguments, bindings) : inputOf(frame);
  const timeout = await secondsOf(run, frame, state, 'timeout');
  const heartbeat = await secondsOf(run, frame, state, 'heartbeat');
  const text = JSON.stringify(args);
  if (tooLarge(text)) throw dataLimit(frame.state);
  const limits = {
    ...(timeout === undefined ? {} : { timeoutInSeconds: timeout }),
    ...(heartbeat === undefined || resource.direct ? {} : { heartbeatInSeconds: heartbeat }),
  };
  schedule(run, frame, state, text, limits);
  Object.assign(frame, { phase: 'task', attempt, waitsForToken, submitted: false });
  delete frame.early;
  delete frame.heartbeatSeconds;
  if (heartbeat !== undefined) frame.heartbeatSeconds = heartbeat;
  const now = run.surroundings.now();
  if (timeout !== undefined) run.setTimer(frame, 'timeout', now + timeout * 1000);
  if (heartbeat !== undefined) run.setTimer(frame, 'heartbeat', now + heartbeat * 1000);
  const { service, action, pattern, direct, sdk } = resource;
  const call = {
    service,
    action,
    pattern,
    direct,
    sdk,
    arguments: direct ? { FunctionName: resource.arn, Payload: args } : args,
  };
  run.effects.push({ kind: 'call', frame: frame.id, attempt, call });
}

async function secondsOf(
  run: Run,
  frame: Frame,
  state: TaskState,
  which: 'timeout' | 'heartbeat',
): Promise<number | undefined> {
  const template = state[which];
  const seconds = await evaluateNumber(template, bindingsOf(run, frame));
  if (seconds !== undefined && template && !(Number.isInteger(seconds) && seconds > 0 && seconds <= 99_999_999)) {
    throw evaluationFailure(
      template.field,
      `The value of the field '${template.field}' must be a whole number between 1 and 99999999, but was: ${seconds}`,
    );
  }
  return seconds;
}

function schedule(run: Run, frame: Frame, state: TaskState, args: string, limits: object): void {
  const { resource } = state;
  if (resource.direct) {
    run.emitFor(frame, 'LambdaFunctionScheduled', {
      resource: resource.arn,
      input: args,
      inputDetails: { truncated: false },
      ...limits,
    });
    run.emitFor(frame, 'LambdaFunctionStarted');
    return;
  }
  run.emitFor(frame, 'TaskScheduled', {
    ...names(state),
    region: run.surroundings.region,
    parameters: args,
    ...limits,
  });
  run.emitFor(frame, 'TaskStarted', names(state));
}

/** As AWS names a call in events: `sqs`, `sendMessage.waitForTaskToken`. */
function names({ resource }: TaskState): { resourceType: string; resource: string } {
  const suffix = { response: '', token: '.waitForTaskToken', sync: '.sync', 'sync:2': '.sync:2' }[resource.pattern];
  return {
    resourceType: resource.sdk ? `aws-sdk:${resource.service}` : resource.service,
    resource: `${resource.action}${suffix}`,
  };
}

export function taskSubmitted(run: Run, frame: Frame, state: TaskState, output: string): Outcome | undefined {
  if (frame.submitted) return undefined;
  frame.submitted = true;
  if (state.resource.pattern === 'token') run.effects.push({ kind: 'answered', frame: frame.id });
  run.emitFor(frame, 'TaskSubmitted', { ...names(state), output, outputDetails: { truncated: false } });
  return frame.early;
}

/** The awaited outcome of a call or of its token. */
export async function finishTask(run: Run, frame: Frame, state: TaskState, outcome: Outcome): Promise<void> {
  run.clearTimers(frame);
  run.effects.push({ kind: 'answered', frame: frame.id });
  frame.phase = 'task';
  if ('failure' in outcome) {
    taskFailed(run, frame, state, outcome.failure);
    await failState(run, frame, outcome.failure);
    return;
  }
  const { output } = outcome;
  const { direct, arn, service } = state.resource;
  if (tooLarge(output)) {
    const { failure } = dataLimit(direct ? arn : service);
    taskFailed(run, frame, state, failure);
    await failState(run, frame, failure);
    return;
  }
  const details = { output, outputDetails: { truncated: false } };
  if (direct) run.emitFor(frame, 'LambdaFunctionSucceeded', details);
  else run.emitFor(frame, 'TaskSucceeded', { ...names(state), ...details });
  frame.attempt = 0;
  touch(frame);
  await leaveState(run, frame, { ...state, result: { value: JSON.parse(output) } });
}

function taskFailed(run: Run, frame: Frame, state: TaskState, failure: Failure): void {
  frame.attempt = 0;
  const details = detailsOf(failure);
  if (state.resource.direct) run.emitFor(frame, 'LambdaFunctionFailed', details);
  else run.emitFor(frame, 'TaskFailed', { ...names(state), ...details });
}

/** TimeoutSeconds or HeartbeatSeconds ran out: AWS reports both as States.Timeout. */
export async function taskTimedOut(run: Run, frame: Frame, state: TaskState, heartbeat: boolean): Promise<void> {
  const failure: Failure = { error: 'States.Timeout', ...(heartbeat ? { heartbeat } : {}) };
  if (frame.attempt) run.effects.push({ kind: 'cancel', frame: frame.id });
  frame.attempt = 0;
  const error = { error: failure.error };
  if (state.resource.direct) run.emitFor(frame, 'LambdaFunctionTimedOut', error);
  else run.emitFor(frame, 'TaskTimedOut', { ...names(state), ...error });
  await failState(run, frame, failure);
}
