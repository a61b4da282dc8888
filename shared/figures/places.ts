import * as z from 'zod';
import { CaseKind } from '../cases/case.ts';
import { addDays, Instant, shanghaiDateOf, weekdayOf } from '../time/index.ts';
import type { Figure } from './figure.ts';
import type { Addition } from './tally.ts';

/** A case as the stream shows it, as far as overviews sort it: by place, status, class, and how old it is. */
const Placed = z.object({
  kind: CaseKind,
  status: z.string(),
  county: z.string(),
  township: z.string(),
  openedAt: Instant,
  closedAt: Instant.optional(),
  classes: z.array(z.object({ class: z.string() })).default([]),
});

export const placesDay = 'places';
export const agesDay = 'ages';

/** What a change of a case moves between the figures of places, and between those of the weeks in which open cases began. */
export function placeChanges(before: unknown, after: unknown): Addition[] {
  const sums = new Map<string, Addition>();
  for (const addition of [...figuresOfCase(before, -1), ...figuresOfCase(after, 1)]) {
    const key = `${addition.day}#${addition.kind}#${addition.status}`;
    const sum = sums.get(key);
    if (sum) sum.by += addition.by;
    else sums.set(key, addition);
  }
  return [...sums.values()].filter(({ by }) => by !== 0);
}

function figuresOfCase(image: unknown, by: 1 | -1): Addition[] {
  const placed = Placed.safeParse(image);
  if (!placed.success) return [];
  const { kind, status, county, township, openedAt, closedAt, classes } = placed.data;
  const week = mondayOf(shanghaiDateOf(openedAt));
  // A warning of several classes is one warning: it stands under the first, as its sheet does.
  const place = [kind, township, classes[0]?.class ?? ''].join('|');
  return [
    { county, day: placesDay, kind: place, status, by },
    ...(closedAt ? [] : [{ county, day: agesDay, kind: `${kind}|${week}`, status: 'open', by }]),
  ];
}

const mondayOf = (day: string) => addDays(day, 1 - weekdayOf(day));

export const placesOf = (counted: readonly Figure[]) =>
  counted
    .filter(({ count }) => count !== 0)
    .map(({ kind: key, status, count }) => {
      const [kind = '', township = '', of = ''] = key.split('|');
      return { kind, township, ...(of && { class: of }), status, count };
    });

export const agesOf = (counted: readonly Figure[]) =>
  counted
    .filter(({ count }) => count !== 0)
    .map(({ kind: key, count }) => {
      const [kind = '', week = ''] = key.split('|');
      return { kind, week, count };
    });
