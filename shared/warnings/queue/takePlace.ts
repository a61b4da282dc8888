import type { Reader } from '../../records/reader.ts';
import { create, replace, type Write } from '../../records/write.ts';
import type { PlainDate } from '../../time/index.ts';
import { capacityWeeks, weekOf, workCapacities } from './capacity.ts';
import { queueEntries, queueOf } from './queueEntry.ts';

/** A place in this week's work of a township: the writes that take it, or undefined where there is none left. */
export async function takePlace(reader: Reader, township: string, day: PlainDate): Promise<Write[] | undefined> {
  const capacity = await reader.find(workCapacities, { township });
  if (!capacity?.perWeek) return [];
  const week = weekOf(day);
  const known = await reader.find(capacityWeeks, { township, week });
  if (!known) return [create(capacityWeeks, { township, week, taken: 1 })];
  if (known.taken >= capacity.perWeek) return undefined;
  return [replace(capacityWeeks, { ...known, taken: known.taken + 1 })];
}

/** Whoever comes later does not overtake those who wait. */
export async function someoneWaits(reader: Reader, township: string): Promise<boolean> {
  const { items } = await reader.page(queueEntries, queueOf(township), 1);
  return items.length > 0;
}
