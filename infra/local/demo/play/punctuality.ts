import { addWorkingDays, deadline } from '../../../../shared/calendar/index.ts';
import { supervisionAfter } from '../../../../shared/tasks/rule.ts';
import {
  addDays,
  diffDays,
  type Instant,
  shanghaiDateOf,
  startOfShanghaiDay,
  toInstant,
  toMillis,
} from '../../../../shared/time/index.ts';
import type { Random } from '../generator/random.ts';
import type { Summary } from './forms/Work.ts';

/** When an officer gets to a task: at once, when reminded, when the superior organ was told, or only when it steps in (督办). */
export type Punctuality = 'prompt' | 'when-reminded' | 'when-escalated' | 'when-supervised';

/** @param longestTerm days; with what may take longer nobody is late, with anything somebody may be when absent */
export const drawPunctuality = (
  random: Random,
  { openedAt, dueAt }: Pick<Summary, 'openedAt' | 'dueAt'>,
  longestTerm = Number.POSITIVE_INFINITY,
): Punctuality =>
  diffDays(shanghaiDateOf(openedAt), shanghaiDateOf(dueAt)) > longestTerm
    ? 'prompt'
    : random.weighted({ prompt: 935, 'when-reminded': 30, 'when-escalated': 20, 'when-supervised': 15 });

/** True when somebody of that punctuality would take the task up now. */
export function isTakenUp(
  { moved, dueAt }: Pick<Summary, 'moved' | 'dueAt'>,
  habit: Punctuality,
  now: Instant,
): boolean {
  const kinds = moved.map(({ kind }) => kind);
  if (habit === 'when-supervised') return kinds.includes('supervise');
  if (habit === 'prompt' || now >= addHours(dueAt, 12)) return true;
  return habit === 'when-reminded' ? kinds.length > 0 : kinds.includes('escalate');
}

/** The next moment worth looking at the task again: when it is reminded of, or when it is late. */
export function wakesAt({ moved, dueAt }: Pick<Summary, 'moved' | 'dueAt'>, habit: Punctuality, now: Instant): Instant {
  if (habit === 'when-supervised') {
    const supervised = deadline(dueAt, supervisionAfter).dueAt;
    return supervised > now ? supervised : addHours(now, 1);
  }
  const reminded = startOfShanghaiDay(addDays(shanghaiDateOf(dueAt), -1));
  return habit === 'when-reminded' && moved.length === 0 && reminded > now ? reminded : dueAt;
}

const hour = 3_600_000;
export const addHours = (instant: Instant, hours: number): Instant => toInstant(toMillis(instant) + hours * hour);

/** Nine in the morning in Shanghai of the first working day on which it is not earlier than `instant`. */
export function workingMorning(instant: Instant): Instant {
  const date = shanghaiDateOf(instant);
  const today = addHours(startOfShanghaiDay(addWorkingDays(date, 0)), 9);
  return today >= instant ? today : addHours(startOfShanghaiDay(addWorkingDays(date, 1)), 9);
}
