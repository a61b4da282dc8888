import type { Failure, Frame } from '../frames/Execution.ts';
import type { Retrier } from '../parser/model.ts';
import { abortFrame } from './abortFrame.ts';
import { leaveState } from './children.ts';
import { type Run, touch } from './Run.ts';
import { StateFailure } from './StateFailure.ts';

/** A state failed, itself or by a child: retried by its rules, else caught by them, else its thread fails. */
export async function failState(run: Run, frame: Frame, failure: Failure, byChild = false): Promise<void> {
  const state = run.stateOf(frame);
  run.clearTimers(frame);
  if (!byChild) {
    for (const child of run.childrenOf(frame)) abortFrame(run, child, frame.previous);
    delete frame.children;
    frame.phase = 'failed';
  }
  if (failure.evaluation) evaluationFailed(run, frame, failure);
  if ('retry' in state && scheduleRetry(run, frame, state.retry, failure)) return;
  announce(run, frame);
  if ('catch' in state) {
    const catcher = state.catch.find((rule) => matches(rule.errors, failure));
    if (catcher) {
      const errorOutput = errorOutputOf(failure);
      try {
        await leaveState(run, frame, { ...catcher, errorOutput });
      } catch (error) {
        if (!(error instanceof StateFailure)) throw error;
        const second = { ...error.failure };
        if (second.evaluation) evaluationFailed(run, frame, second);
        await failThread(run, frame, second);
      }
      return;
    }
  }
  await failThread(run, frame, failure);
}

function evaluationFailed(run: Run, frame: Frame, failure: Failure): void {
  failure.cause = `An error occurred while executing the state '${frame.state}' (entered at the event id #${frame.enteredEvent}). ${failure.cause}`;
  frame.previous = run.emit('EvaluationFailed', frame.beforeEntered, {
    error: failure.error,
    cause: failure.cause,
    location: failure.location,
    state: frame.state,
  });
  delete failure.evaluation;
  touch(frame);
}

/** A Map or Parallel says that it failed only when no retry is left. */
function announce(run: Run, frame: Frame): void {
  const { type } = run.stateOf(frame);
  if (type === 'Map' || type === 'Parallel') run.emitFor(frame, `${type}StateFailed`);
}

/** As events show a failure. */
export const detailsOf = ({ error, cause }: Failure) => ({ error, cause });

function errorOutputOf(failure: Failure): Record<string, string> {
  return JSON.parse(JSON.stringify({ Error: failure.error, Cause: failure.cause })) as Record<string, string>;
}

/** AWS's wildcards: States.ALL takes all but States.Runtime; States.TaskFailed all but a timeout. */
export function matches(errors: readonly string[], failure: Failure): boolean {
  const error = failure.error ?? '';
  if (error === 'States.Runtime') return false;
  return errors.some(
    (name) =>
      name === error ||
      name === 'States.ALL' ||
      (name === 'States.TaskFailed' && error !== 'States.Timeout') ||
      (name === 'States.HeartbeatTimeout' && failure.heartbeat === true),
  );
}

function scheduleRetry(run: Run, frame: Frame, rules: Retrier[], failure: Failure): boolean {
  const index = rules.findIndex((rule) => matches(rule.errors, failure));
  const rule = rules[index];
  if (!rule) return false;
  const used = frame.retries[index] ?? 0;
  if (used >= rule.maxAttempts) return false;
  frame.retries = rules.map((_, position) => (frame.retries[position] ?? 0) + (position === index ? 1 : 0));
  frame.retryCount += 1;
  frame.phase = 'retry';
  frame.attempt = 0;
  run.setTimer(frame, 'retry', run.surroundings.now() + retryDelay(rule, used, run.surroundings.random) * 1000);
  return true;
}

/** Seconds to wait after `used` earlier attempts under this rule. */
export function retryDelay(rule: Retrier, used: number, random: () => number): number {
  const delay = Math.min(
    rule.intervalSeconds * rule.backoffRate ** used,
    rule.maxDelaySeconds ?? Number.POSITIVE_INFINITY,
    31_622_400,
  );
  return rule.fullJitter ? delay * random() : delay;
}

function isHandledAbove(run: Run, frame: Frame, failure: Failure): boolean {
  const parent = run.execution.frames.get(frame.parent);
  if (!parent) return false;
  const state = run.stateOf(parent);
  if (!('retry' in state)) return false;
  const index = state.retry.findIndex((rule) => matches(rule.errors, failure));
  const retried = index >= 0 && (parent.retries[index] ?? 0) < (state.retry[index]?.maxAttempts ?? 0);
  const caught = state.catch.some((rule) => matches(rule.errors, failure));
  return retried || caught || isHandledAbove(run, parent, failure);
}

/** No rule took the failure: the execution fails, or the Parallel or Map around this thread. */
export async function failThread(run: Run, frame: Frame, failure: Failure): Promise<void> {
  const parent = run.execution.frames.get(frame.parent);
  if (!parent) return failExecution(run, frame, failure);
  const failing = frame.previous;
  // What nobody will handle stays as it is, for a redrive.
  const keep = !isHandledAbove(run, frame, failure);
  const isMap = run.stateOf(parent).type === 'Map';
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
    delete parent.children;
    parent.phase = 'failed';
  }
  parent.previous = failing;
  await failState(run, parent, failure, true);
}

export function failExecution(run: Run, frame: Frame, failure: Failure): void {
  run.emit('ExecutionFailed', frame.previous, detailsOf(failure));
  run.end('FAILED', undefined, failure);
}
