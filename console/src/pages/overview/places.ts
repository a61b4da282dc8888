import type { Overview } from '../../../../shared/client/index.ts';
import { addDays, shanghaiDateOf, weekdayOf } from '../../../../shared/time/index.ts';
import type { Workflow } from '../../words/statuses.ts';

export type Kind = Exclude<Workflow, 'comparison'>;
type Place = Overview['places'][number];

/** The list that a figure counts. */
export const listOf = (query: Record<string, string>): string => `/executions?${new URLSearchParams(query)}`;

const isOpen = ({ status }: Place): boolean => status !== 'closed';

export const openOf = (places: readonly Place[], kind: Kind): readonly Place[] =>
  places.filter((place) => place.kind === kind && isOpen(place));

export const sumOf = (places: readonly { count: number }[]): number =>
  places.reduce((total, { count }) => total + count, 0);

/** What is looked at first where nobody has chosen: warnings, or applications while no warning is open. */
export const firstKind = (overview: Overview | undefined): 'warning' | 'application' =>
  overview && openOf(overview.places, 'warning').length === 0 && openOf(overview.places, 'application').length > 0
    ? 'application'
    : 'warning';

/** Sums by a field, the most first. */
export const sumsBy = (places: readonly Place[], field: (place: Place) => string): [string, number][] =>
  [...Map.groupBy(places, field)]
    .map(([name, some]) => [name, sumOf(some)] as [string, number])
    .toSorted(([, one], [, other]) => other - one);

export const ages = ['fresh', 'weeks', 'months', 'old'] as const;
export type Age = (typeof ages)[number];

/** Days on which open cases began, from the first to before the second: whole weeks, so that the list has as many. */
export function daysOf(age: Age, now: string): { after?: string; before?: string } {
  const today = shanghaiDateOf(now);
  const monday = addDays(today, 1 - weekdayOf(today));
  const [two, four, twelve] = [addDays(monday, -7), addDays(monday, -21), addDays(monday, -77)];
  return {
    fresh: { after: two },
    weeks: { after: four, before: two },
    months: { after: twelve, before: four },
    old: { before: twelve },
  }[age];
}

export const countOfAge = (weeks: Overview['ages'], kind: Kind, age: Age, now: string): number => {
  const { after = '', before = '9' } = daysOf(age, now);
  return sumOf(weeks.filter((each) => each.kind === kind && each.week >= after && each.week < before));
};
