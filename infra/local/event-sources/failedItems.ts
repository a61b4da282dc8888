import * as z from 'zod';
import type { Invocation } from '../lambda/LocalFunction.ts';

const BatchResponse = z
  .object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).nullish() })
  .nullish();

/**
 * Which items of a batch failed, as Lambda reads the answer: none, some by identifier, or all.
 * An answer with an identifier that is not in the batch fails the whole batch.
 */
export const failedItems = (
  invocation: Invocation,
  identifiers: readonly string[],
  reportsItemFailures: boolean,
): 'all' | ReadonlySet<string> => {
  if ('functionError' in invocation) return 'all';
  if (!reportsItemFailures) return new Set();
  const answer = BatchResponse.safeParse(JSON.parse(invocation.payload));
  if (!answer.success) return 'all';
  const failed = new Set((answer.data?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier));
  return [...failed].every((identifier) => identifiers.includes(identifier)) ? failed : 'all';
};
