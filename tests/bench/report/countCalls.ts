import type { Cloud } from '../../../infra/local/startCloud.ts';

/** How often these actions were called at the table so far; an item of a transaction is a call. */
export function countCalls({ calls }: Pick<Cloud, 'calls'>, ...actions: readonly string[]): number {
  const wanted = new Set(actions.map((action) => `dynamodb:${action}`));
  return calls()
    .filter(({ action }) => wanted.has(action))
    .reduce((sum, { count }) => sum + count, 0);
}
