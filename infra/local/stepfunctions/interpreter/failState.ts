import type { Failure, Frame } from '../frames/Execution.ts';
import { StateFailure } from '../frames/StateFailure.ts';
import type { StateOf } from '../parser/states.ts';
import { leaveState } from './children.ts';
import { type Run, touch } from './Run.ts';

type Retrier = StateOf<'Task'>['Retry'][number];

/** A state failed, itself or by a child: retried by its rules, else caught by them, else its thread fails. */
export async function failState(run: Run, frame: Frame, failure: Failure, byChild = false): Promise<void> {
  const state = run.stateOf(frame);
  run.clearTimers(frame);
  if (!byChild) {
    for (const child of run.childrenOf(frame)) abortFrame(run, child, frame.previous);
    frame.children = undefined;
    frame.phase = 'failed';
  }
  if (failure.evaluation) evaluationFailed(run, frame, failure);
  if ('Retry' in state && scheduleRetry(run, frame, state.Retry, failure)) return;
  // A Map or Parallel says that it failed only when no retry is left.
  if (state.Type === 'Map' || state.Type === 'Parallel') run.emitFor(frame, `${state.Type}StateFailed`);
  const catcher = 'Catch' in state ? state.Catch.find((rule) => matches(rule, failure)) : undefined;
  if (!catcher) return failThread(run, frame, failure);
  try {
    const errorOutput = JSON.parse(JSON.stringify({ Error: failure.error, Cause: failure.cause })) as object;
    await leaveState(run, frame, { ...catcher, errorOutput });
  } catch (error) {
    if (!(error instanceof StateFailure)) throw error;
    const second = { ...error.failure };
    if (second.evaluation) evaluationFailed(run, frame, second);
    await failThread(run, frame, second);
  }
}

function evaluationFailed(run: Run, frame: Frame, failure: Failure): void {
  failure.cause = `${whileExecuting(frame)} ${failure.cause}`;
  const { error, cause, location } = failure;
  frame.previous = run.emit('EvaluationFailed', frame.beforeEntered, { error, cause, location, state: frame.state });
  failure.evaluation = false;
  touch(frame);
}

export const whileExecuting = ({ state, enteredEvent }: Frame): string =>
  `An error occurred while executing the state '${state}' (entered at the event id #${enteredEvent}).`;

/** As events show a failure. */
export const detailsOf = ({ error, cause }: Failure) => ({ error, cause });

/** AWS's wildcards: States.ALL takes all but States.Runtime; States.TaskFailed all but a timeout. */
export function matches({ ErrorEquals }: { ErrorEquals: readonly string[] }, failure: Failure): boolean {
  const error = failure.error ?? '';
  if (error === 'States.Runtime') return false;
  return ErrorEquals.some(
    (name) =>
      name === error ||
      name === 'States.ALL' ||
      (name === 'States.TaskFailed' && error !== 'States.Timeout') ||
      (name === 'States.HeartbeatTimeout' && failure.heartbeat === true),
  );
}

/** Of the first rule that matches: one that is used up is not replaced by a later one. */
function retryLeft(frame: Frame, rules: Retrier[], failure: Failure) {
  const index = rules.findIndex((rule) => matches(rule, failure));
  const rule = rules[index];
  const used = frame.retries[index] ?? 0;
  return rule && used < rule.MaxAttempts ? { rule, index, used } : undefined;
}

function scheduleRetry(run: Run, frame: Frame, rules: Retrier[], failure: Failure): boolean {
  const left = retryLeft(frame, rules, failure);
  if (!left) return false;
  const { rule, index, used } = left;
  frame.retries = rules.map((_, position) => (frame.retries[position] ?? 0) + (position === index ? 1 : 0));
  frame.retryCount += 1;
  frame.phase = 'retry';
  frame.attempt = 0;
  run.setTimer(frame, 'retry', run.surroundings.now() + retryDelay(rule, used, run.surroundings.random) * 1000);
  return true;
}

type Pace = Pick<Retrier, 'IntervalSeconds' | 'BackoffRate' | 'MaxDelaySeconds' | 'JitterStrategy'>;

/** Seconds to wait after `used` earlier attempts under this rule. */
export function retryDelay(rule: Pace, used: number, random: () => number): number {
  const delay = Math.min(rule.IntervalSeconds * rule.BackoffRate ** used, rule.MaxDelaySeconds ?? 31_622_400);
  return rule.JitterStrategy === 'FULL' ? delay * random() : delay;
}

function isHandledAbove(run: Run, frame: Frame, failure: Failure): boolean {
  const parent = run.execution.frames.get(frame.parent);
  if (!parent) return false;
  const state = run.stateOf(parent);
  if (!('Retry' in state)) return false;
  const caught = state.Catch.some((rule) => matches(rule, failure));
  return caught || !!retryLeft(parent, state.Retry, failure) || isHandledAbove(run, parent, failure);
}

/** No rule took the failure: the execution fails, or the Parallel or Map around this thread. */
export async function failThread(run: Run, frame: Frame, failure: Failure): Promise<void> {
  const parent = run.execution.frames.get(frame.parent);
  if (!parent) return failExecution(run, frame, failure);
  const failing = frame.previous;
  // What nobody will handle stays as it is, for a redrive.
  const keep = !isHandledAbove(run, frame, failure);
  const isMap = run.stateOf(parent).Type === 'Map';
  const name = parent.state;
  if (isMap) run.emit('MapIterationFailed', failing, { name, index: frame.index });
  frame.phase = 'failed';
  abortFrame(run, frame, failing, keep);
  for (const sibling of run.childrenOf(parent)) {
    if (sibling === frame) continue;
    const open = sibling.phase !== 'done';
    if (isMap && open) run.emit('MapIterationAborted', failing, { name, index: sibling.index });
    abortFrame(run, sibling, failing, keep);
  }
  if (!keep) {
    parent.children = undefined;
    parent.phase = 'failed';
  }
  parent.previous = failing;
  await failState(run, parent, failure, true);
}

export function failExecution(run: Run, frame: Frame, failure: Failure): void {
  run.emit('ExecutionFailed', frame.previous, detailsOf(failure));
  run.end('FAILED', null, failure);
}

/** Ends a thread and those inside it: its open state is reported aborted, timers go, calls are cancelled; kept for a redrive, or not. */
function abortFrame(run: Run, frame: Frame, previous: number, keep = false): void {
  for (const child of run.childrenOf(frame)) abortFrame(run, child, previous, keep);
  const { Type } = run.stateOf(frame);
  const open = frame.phase !== 'ready' && frame.phase !== 'done';
  const announced = frame.phase === 'failed' && (Type === 'Map' || Type === 'Parallel');
  if (open && !announced && ['Task', 'Wait', 'Map', 'Parallel'].includes(Type)) {
    run.emit(`${Type}StateAborted`, previous);
  }
  run.clearTimers(frame);
  run.cancel(frame);
  const position = run.ready.indexOf(frame);
  if (position >= 0) run.ready.splice(position, 1);
  touch(frame);
  if (!keep) run.removeFrame(frame);
  else if (['task', 'wait', 'retry', 'mapRun'].includes(frame.phase)) frame.phase = 'failed';
}
