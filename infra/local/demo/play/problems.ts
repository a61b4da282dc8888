import { ProblemError } from '../../../../shared/client/index.ts';

// A warning that another trigger joins meanwhile may ask for a deeper verification: the task is read and done anew.
const gone = new Set(['task-not-open', 'task-unknown', 'case-closed', 'verification-too-shallow']);

/** True for a refusal that only says that something else was quicker. */
export const isGone = (error: unknown): boolean => error instanceof ProblemError && gone.has(error.code);

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
