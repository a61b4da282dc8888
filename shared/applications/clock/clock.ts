import * as z from 'zod';
import { addWorkingDays, countWorkingDays } from '../../calendar/index.ts';
import type { Term } from '../../policy/procedure.ts';
import { Instant, PlainDate, shanghaiDateOf } from '../../time/index.ts';
import { basisOf } from '../legalAct.ts';

/** What changed the statutory clock: a named officer's act for a cause that the pack cites (P22). */
export const ClockChange = z.object({
  kind: z.enum(['extend', 'pause', 'resume']),
  cause: z.string(),
  reason: z.string(),
  by: z.string(),
  at: Instant,
});
export type ClockChange = z.infer<typeof ClockChange>;

/** The statutory clock of a case, from acceptance. The working one is told by whom the case waits on. */
export const Clock = z.object({
  from: Instant,
  /** As the norm gives them, without pauses. */
  workingDays: z.int().min(1),
  basis: z.string(),
  dueOn: PlainDate,
  pausedOn: PlainDate.optional(),
  pausedDays: z.int().min(0),
  changes: z.array(ClockChange),
});
export type Clock = z.infer<typeof Clock>;

const dueOn = ({ from, workingDays, pausedDays }: Pick<Clock, 'from' | 'workingDays' | 'pausedDays'>): PlainDate =>
  addWorkingDays(shanghaiDateOf(from), workingDays + pausedDays);

export function startClock(from: Instant, term: Term): Clock {
  const clock = { from, workingDays: term.days, basis: basisOf(term.basis), pausedDays: 0 };
  return { ...clock, dueOn: dueOn(clock), changes: [] };
}

/** Another term counts from the same acceptance: a delegated power has less time, a special case more. */
export function withTerm(clock: Clock, term: Term): Clock {
  const changed = { ...clock, workingDays: term.days, basis: basisOf(term.basis) };
  return { ...changed, dueOn: dueOn(changed) };
}

export function pauseClock(clock: Clock, today: PlainDate): Clock {
  return { ...clock, pausedOn: today };
}

/** The working days of the pause are added to the term. */
export function resumeClock({ pausedOn, ...clock }: Clock, today: PlainDate): Clock {
  const changed = { ...clock, pausedDays: clock.pausedDays + (pausedOn ? countWorkingDays(pausedOn, today) : 0) };
  return { ...changed, dueOn: dueOn(changed) };
}
