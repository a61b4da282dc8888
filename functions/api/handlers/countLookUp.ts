import { transact } from '../../../shared/adapters/dynamodb/transact.ts';
import { Refused } from '../../../shared/api/refused.ts';
import { countTry, lookUpTries, pausedUntil } from '../../../shared/applications/lookUpTries.ts';
import { create, replace } from '../../../shared/records/write.ts';
import { type Instant, toInstant, toMillis } from '../../../shared/time/index.ts';
import type { Services } from '../services.ts';

const attempts = 4;

/**
 * Counts a try of a receipt's second factor before it is looked at, so that many at once get no more than many in a row.
 * @returns forgets the tries, for when the factor was right
 * @throws Refused while the receipt is paused, or asked for by too many at once
 */
export async function countLookUp({ reader, table, now }: Services, receipt: string): Promise<() => Promise<void>> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const tried = await reader.find(lookUpTries, { receipt });
    const at = now();
    const until = pausedUntil(tried, at);
    if (until) throw paused(at, until);
    const counted = { receipt, ...countTry(tried, at) };
    const write = tried ? replace(lookUpTries, { ...tried, ...counted }) : create(lookUpTries, counted);
    if (!(await transact(table, [write]))) continue;
    const written = write.data as typeof counted & { version: number };
    return async () => {
      // Somebody who tried meanwhile has counted on.
      await transact(table, [replace(lookUpTries, { ...written, count: 0 })]);
    };
  }
  const at = now();
  throw paused(at, toInstant(toMillis(at) + 1000));
}

function paused(at: Instant, until: Instant): Refused {
  const seconds = Math.ceil((toMillis(until) - toMillis(at)) / 1000);
  return new Refused('too-many-tries', 429, {
    headers: { 'retry-after': String(seconds) },
    extra: { pausedUntil: until },
  });
}
