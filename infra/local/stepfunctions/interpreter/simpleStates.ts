import type { Failure, Frame } from '../frames/Execution.ts';
import type { ChoiceState, FailState, WaitState } from '../parser/model.ts';
import { bindingsOf } from './bindings.ts';
import { leaveState } from './children.ts';
import { evaluateAs, evaluateNumber } from './evaluate.ts';
import { failThread } from './failState.ts';
import type { Run } from './Run.ts';
import { evaluationFailure, StateFailure } from './StateFailure.ts';

/** The first rule whose condition is true decides; its own Assign and Output replace the state's. */
export async function choose(run: Run, frame: Frame, state: ChoiceState): Promise<void> {
  const bindings = bindingsOf(run, frame);
  for (const rule of state.choices) {
    if ((await evaluateAs(rule.condition, bindings, 'boolean')) === true) {
      return leaveState(run, frame, {
        next: rule.next,
        assign: rule.assign ?? state.assign,
        output: rule.output ?? state.output,
      });
    }
  }
  if (state.default !== undefined) return leaveState(run, frame, { ...state, next: state.default });
  throw new StateFailure({
    error: 'States.NoChoiceMatched',
    cause: `An error occurred while executing the state '${frame.state}' (entered at the event id #${frame.enteredEvent}). Failed to transition out of the state. The state does not point to a next state.`,
  });
}

const timestampPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d(:?\d\d)?)$/;

/** Waits by a timer row; a time that has passed, or 0 seconds, waits not at all. */
export async function startWait(run: Run, frame: Frame, state: WaitState): Promise<void> {
  const due = await dueAt(run, frame, state);
  if (due <= run.surroundings.now()) return leaveState(run, frame, state);
  frame.phase = 'wait';
  run.setTimer(frame, 'wait', due);
}

async function dueAt(run: Run, frame: Frame, state: WaitState): Promise<number> {
  const bindings = bindingsOf(run, frame);
  const seconds = await evaluateNumber(state.seconds, bindings);
  if (seconds !== undefined) {
    if (seconds < 0 || seconds > 99_999_999) {
      throw evaluationFailure(
        'Seconds',
        `The value of the field 'Seconds' must be a number between 0 and 99999999, but was: ${seconds}`,
      );
    }
    return run.surroundings.now() + seconds * 1000;
  }
  const text = state.timestamp ? ((await evaluateAs(state.timestamp, bindings, 'string')) as string) : '';
  const due = timestampPattern.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(due)) {
    throw evaluationFailure(
      'Timestamp',
      `The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: ${text}`,
    );
  }
  return due;
}

export async function fail(run: Run, frame: Frame, state: FailState): Promise<void> {
  const bindings = bindingsOf(run, frame);
  const failure: Failure = {};
  if (state.error) failure.error = (await evaluateAs(state.error, bindings, 'string')) as string;
  if (state.cause) failure.cause = (await evaluateAs(state.cause, bindings, 'string')) as string;
  await failThread(run, frame, failure);
}
