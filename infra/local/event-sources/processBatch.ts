import type { Invocation } from '../lambda/LocalFunction.ts';
import { failedItems } from './failedItems.ts';

export interface BatchPolicy<Item> {
  identify(item: Item): string;
  invoke(items: readonly Item[]): Promise<Invocation>;
  reportsItemFailures: boolean;
  bisects: boolean;
  maximumRetries: number;
  /** Everything before and including this item is done with. */
  checkpoint(item: Item): void;
  /** These items are given up. */
  discard(items: readonly Item[], attempts: number): Promise<void>;
  pause(attempt: number): Promise<void>;
  stopped(): boolean;
}

/**
 * Hands items of a stream to a function in order, as Lambda does: what failed is retried from the first failure on,
 * a batch without progress is halved when the mapping bisects (halving is no retry), and given up after its retries.
 */
export const processBatch = async <Item>(items: readonly Item[], policy: BatchPolicy<Item>): Promise<void> => {
  let rest = items;
  for (let attempt = 0; rest.length > 0 && !policy.stopped(); ) {
    const identifiers = rest.map(policy.identify);
    const failed = failedItems(await policy.invoke(rest), identifiers, policy.reportsItemFailures);
    const first = failed === 'all' ? 0 : identifiers.findIndex((identifier) => failed.has(identifier));
    const done = first < 0 ? rest : rest.slice(0, first);
    const last = done.at(-1);
    if (last) policy.checkpoint(last);
    rest = rest.slice(done.length);
    if (rest.length === 0) return;
    if (done.length === 0 && policy.bisects && rest.length > 1) {
      const middle = Math.ceil(rest.length / 2);
      await processBatch(rest.slice(0, middle), policy);
      await processBatch(rest.slice(middle), policy);
      return;
    }
    attempt = done.length > 0 ? 1 : attempt + 1;
    if (attempt > policy.maximumRetries) {
      await policy.discard(rest, attempt);
      policy.checkpoint(rest.at(-1) as Item);
      return;
    }
    await policy.pause(attempt);
  }
};
