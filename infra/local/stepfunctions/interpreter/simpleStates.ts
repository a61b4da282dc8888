import type { Frame } from '../frames/Execution.ts';
import { evaluationFailure, StateFailure } from '../frames/StateFailure.ts';
import type { StateOf } from '../parser/states.ts';
import { bindingsOf } from './bindings.ts';
import { leaveState } from './children.ts';
import { evaluateAs, evaluateNumber } from './evaluate.ts';
import { failThread, whileExecuting } from './failState.ts';
import type { Run } from './Run.ts';

/** The first rule whose condition is true decides; its own Assign and Output replace the state's. */
export async function choose(run: Run, frame: Frame, state: StateOf<'Choice'>): Promise<void> {
  const bindings = bindingsOf(run, frame);
  for (const { Condition, ...rule } of state.Choices) {
    if (await evaluateAs(Condition, bindings, 'boolean')) {
      return leaveState(run, frame, { Assign: state.Assign, Output: state.Output, ...rule });
    }
  }
  if (state.Default !== undefined) return leaveState(run, frame, { ...state, Next: state.Default });
  const cause = 'Failed to transition out of the state. The state does not point to a next state.';
  throw new StateFailure({ error: 'States.NoChoiceMatched', cause: `${whileExecuting(frame)} ${cause}` });
}

const timestampPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d(:?\d\d)?)$/;

/** Waits by a timer row; a time that has passed, or 0 seconds, waits not at all. */
export async function startWait(run: Run, frame: Frame, state: StateOf<'Wait'>): Promise<void> {
  const due = await dueAt(run, frame, state);
  if (due <= run.surroundings.now()) return leaveState(run, frame, state);
  frame.phase = 'wait';
  run.setTimer(frame, 'wait', due);
}

async function dueAt(run: Run, frame: Frame, state: StateOf<'Wait'>): Promise<number> {
  const bindings = bindingsOf(run, frame);
  const seconds = await evaluateNumber(state.Seconds, bindings);
  if (seconds !== undefined) {
    if (seconds >= 0 && seconds <= 99_999_999) return run.surroundings.now() + seconds * 1000;
    const cause = `The value of the field 'Seconds' must be a number between 0 and 99999999, but was: ${seconds}`;
    throw evaluationFailure('Seconds', cause);
  }
  const text = (await evaluateAs(state.Timestamp, bindings, 'string')) ?? '';
  const due = timestampPattern.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(due)) return due;
  const cause = `The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: ${text}`;
  throw evaluationFailure('Timestamp', cause);
}

export async function fail(run: Run, frame: Frame, state: StateOf<'Fail'>): Promise<void> {
  const bindings = bindingsOf(run, frame);
  const error = await evaluateAs(state.Error, bindings, 'string');
  await failThread(run, frame, { error, cause: await evaluateAs(state.Cause, bindings, 'string') });
}
