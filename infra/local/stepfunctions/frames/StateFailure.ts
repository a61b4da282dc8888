import type { Failure, Frame } from './Execution.ts';

/** Leaves the work on a frame: its state failed with this error. */
export class StateFailure extends Error {
  readonly failure: Failure;
  /** Set when the failure belongs to another frame than the one that was being worked on. */
  frame: Frame | undefined;

  constructor(failure: Failure) {
    super(failure.cause ?? failure.error ?? 'failed');
    this.failure = failure;
  }
}

/** The execution has no room for another event. */
export class HistoryFull extends Error {}

export const evaluationFailure = (location: string | undefined, cause: string): StateFailure =>
  new StateFailure({ error: 'States.QueryEvaluationError', cause, location, evaluation: true });
