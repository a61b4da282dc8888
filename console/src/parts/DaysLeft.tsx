import { countWorkingDays, deadline, explainDeadline } from '../../../shared/calendar/index.ts';
import { shanghaiDateOf } from '../../../shared/time/index.ts';
import { useNow } from '../api/clock.ts';
import { common } from '../texts/common.ts';
import { useLanguage } from '../texts/useLanguage.ts';
import { Mark, type MarkKind } from './Mark.tsx';

/** `dueAt` is the first moment that is too late. Days on the State Council's calendar, today not counted. */
export function daysLeft(now: string, dueAt: string): { days: number; late: boolean } {
  const today = shanghaiDateOf(now);
  const last = shanghaiDateOf(new Date(Date.parse(dueAt) - 1).toISOString());
  const late = now >= dueAt;
  return { days: late ? countWorkingDays(last, today) : countWorkingDays(today, last), late };
}

interface Term {
  dueAt: string;
  /** Given, the reason for the day is told: holidays skipped, make-up days counted. */
  openedAt?: string;
  workingDays?: number;
}

export function DaysLeft({ dueAt, openedAt, workingDays }: Term) {
  const t = common.useTexts();
  const language = useLanguage();
  const { days, late } = daysLeft(useNow(), dueAt);
  const kind: MarkKind = late ? 'late' : days <= 1 ? 'active' : 'waiting';
  const word = late
    ? days === 0
      ? t('days.lateToday')
      : t(days === 1 ? 'days.late_one' : 'days.late_other', { count: days })
    : days === 0
      ? t('days.today')
      : t(days === 1 ? 'days.left_one' : 'days.left_other', { count: days });
  const why = openedAt && workingDays !== undefined ? reason(openedAt, workingDays, dueAt)?.[language] : undefined;
  return (
    <Mark kind={kind} title={why}>
      {word}
    </Mark>
  );
}

/** Why the term ends on that day; nothing when a pause or an extension moved it. */
export function reason(openedAt: string, workingDays: number, dueAt: string) {
  const reckoned = deadline(openedAt, workingDays);
  return reckoned.dueAt === dueAt ? explainDeadline(reckoned) : undefined;
}
