/** What the case says of its execution. */
interface Expected {
  closed: boolean;
  starting?: boolean;
}

/**
 * Whether a case and its execution say the same. An open case needs a running execution, or one about to be started;
 * a closed case needs none.
 *
 * @param status as Step Functions says it; undefined where it knows no such execution
 */
export function agrees({ closed, starting = false }: Expected, status: string | undefined): boolean {
  return closed || starting || status === 'RUNNING' || status === 'PENDING_REDRIVE';
}
