import * as z from 'zod';
import { Instant, monthOf, shanghaiDateOf } from '../time/index.ts';
import type { Figure } from './figure.ts';
import type { Transition } from './tally.ts';

/** A task as the stream shows it, as far as its term goes. */
const Termed = z.object({
  recordType: z.literal('Task'),
  id: z.string(),
  county: z.string(),
  organ: z.string(),
  status: z.string(),
  dueAt: Instant,
  completedAt: Instant.optional(),
  version: z.int(),
});

export const termsDay = (month: string) => `terms-${month}`;

/** That an organ has done a task, in its term or after; undefined for all other changes. */
export function termKept(before: unknown, after: unknown): Transition | undefined {
  const [was, is] = [Termed.safeParse(before).data, Termed.safeParse(after).data];
  if (!is?.completedAt || is.status !== 'completed' || was?.status === 'completed') return undefined;
  const { id, version, county, organ, dueAt, completedAt } = is;
  const day = shanghaiDateOf(completedAt);
  const status = completedAt <= dueAt ? 'on-time' : 'late';
  const additions = [{ county, day: termsDay(monthOf(day)), kind: organ, status, by: 1 }];
  return { caseId: id, version, county, kind: 'task', from: 'completed', to: 'completed', day, additions };
}

export function termsOf(counted: readonly Figure[]) {
  return [...Map.groupBy(counted, ({ kind }) => kind)].map(([organ, figures]) => {
    const sum = (wanted: string) =>
      figures.filter(({ status }) => status === wanted).reduce((total, { count }) => total + count, 0);
    return { organ, onTime: sum('on-time'), late: sum('late') };
  });
}
