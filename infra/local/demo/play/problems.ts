import { ProblemError } from '../../../../shared/client/index.ts';

/**
 * Refusals that only say that something else was quicker. A warning that another trigger joins meanwhile may ask for a
 * deeper verification: the task is read and done anew.
 */
export const goneCodes: ReadonlySet<string> = new Set([
  'task-not-open',
  'task-unknown',
  'case-closed',
  'verification-too-shallow',
]);

/** Does what is done to a task, unless it is gone; then nothing comes back. */
export async function unlessGone<Answer>(work: () => Answer | Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ProblemError && goneCodes.has(error.code)) return undefined;
    throw error;
  }
}

/** True where a township's one leader has found out what is decided on: somebody above has to sign. */
export const isHindered = (error: unknown): boolean =>
  error instanceof ProblemError && error.code === 'verifier-does-not-confirm';

/** The code of the refusal that `attempt` met; undefined when it was let in. */
export async function refusalOf(attempt: Promise<unknown>): Promise<string | undefined> {
  try {
    await attempt;
    return undefined;
  } catch (error) {
    if (error instanceof ProblemError) return error.code;
    throw error;
  }
}
