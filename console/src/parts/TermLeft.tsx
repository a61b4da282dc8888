import { useNow } from '../api/clock.ts';
import { common } from '../texts/common.ts';
import { useLanguage } from '../texts/useLanguage.ts';
import { daysLeft, reason } from './daysLeft.ts';
import { Mark, type MarkKind } from './Mark.tsx';

interface Term {
  dueAt: string;
  /** Given, the reason for the day is told: holidays skipped, make-up days counted. */
  openedAt?: string;
  workingDays?: number;
}

export function TermLeft({ dueAt, openedAt, workingDays }: Term) {
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
