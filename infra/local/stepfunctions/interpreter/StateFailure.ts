import type { Failure } from '../frames/Execution.ts';

/** Leaves the evaluation of a state's fields: the state failed with this error. */
export class StateFailure extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.cause ?? failure.error ?? 'failed');
    this.failure = failure;
  }
}

/** The execution has no room for another event. */
export class HistoryFull extends Error {}

export const evaluationFailure = (location: string, cause: string): StateFailure =>
  new StateFailure({ error: 'States.QueryEvaluationError', cause, location, evaluation: true });
