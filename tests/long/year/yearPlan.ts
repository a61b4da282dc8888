import type { FeedId } from '../../../shared/feeds/index.ts';

export interface MonthPlan {
  /** Applications filed on its first day. */
  readonly applications: number;
  /** Delivered for it; what else there is, is late or missing. */
  readonly feeds: readonly FeedId[];
  /** Who is struck once more, beside those whom the month strikes by itself. */
  readonly struck?: 'suppressed' | 'watched';
}

const medical = 'self-paid-medical';

/** What is different from month to month, January to December 2026. */
export const yearPlan: readonly MonthPlan[] = [
  { applications: 14, feeds: [medical, 'disaster-aid'] },
  { applications: 5, feeds: [medical], struck: 'suppressed' },
  { applications: 5, feeds: [medical, 'labourer-death'], struck: 'watched' },
  { applications: 4, feeds: ['registered-unemployment'] },
  { applications: 4, feeds: [medical], struck: 'suppressed' },
  { applications: 4, feeds: ['disaster-aid'] },
  { applications: 4, feeds: [medical, 'labourer-death'], struck: 'watched' },
  { applications: 4, feeds: [] },
  { applications: 4, feeds: ['registered-unemployment'] },
  { applications: 4, feeds: [medical] },
  { applications: 4, feeds: ['disaster-aid'] },
  { applications: 4, feeds: ['labourer-death'] },
];

/** Held back from the second month on, until this day: struck in the second month in vain, in the fifth not any more. */
export const suppressedUntil = '2026-04-10';

/** Watched before the year began, until this day: struck in the third month in sight of the watch, in the seventh not. */
export const watchedUntil = '2026-05-20';
