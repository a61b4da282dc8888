import type { ParameterKey } from '../parameters/key.ts';
import type { JoinedFacts } from './joinedFacts.ts';

/** A fact that a feed may tell of a person. */
export type FeedFactName = Exclude<
  keyof JoinedFacts,
  'person' | 'family' | 'period' | 'registered' | 'labourer' | 'owed' | 'received' | 'held'
>;

/** Something that a feed says: that a fact is known at all, or that it lies above what the place has set. */
export interface Signal {
  readonly fact: FeedFactName;
  readonly above?: ParameterKey;
}

/** Signs of hardship, which 综合评分 adds up. */
export const hardshipSignals = {
  'medical-cost': { fact: 'selfPaidMedical', above: 'indicator.composite-medical' },
  'serious-illness': { fact: 'seriousIllnessSince' },
  'severe-disability': { fact: 'severeDisabilitySince' },
  'poor-student': { fact: 'poorStudentSince' },
  unemployment: { fact: 'unemployedSince' },
  disaster: { fact: 'disasterAid', above: 'indicator.disaster-aid' },
  'relapse-risk': { fact: 'relapseRiskSince' },
  'hardship-roll': { fact: 'hardshipListedSince' },
} as const satisfies Record<string, Signal>;

/** Signs that somebody may no longer qualify: a lead for a check, never a finding (先授权后核对; P15). */
export const meansSignals = {
  wage: { fact: 'incomeNow', above: 'indicator.wage' },
  vehicles: { fact: 'vehicles', above: 'indicator.vehicles' },
  homes: { fact: 'homes', above: 'indicator.homes' },
  enterprise: { fact: 'enterpriseCapital', above: 'indicator.enterprise' },
  deposits: { fact: 'deposits', above: 'indicator.deposits' },
  death: { fact: 'recipientDiedOn' },
  custody: { fact: 'custodySince' },
  'aid-elsewhere': { fact: 'aidElsewhereSince' },
} as const satisfies Record<string, Signal>;

export type HardshipSignal = keyof typeof hardshipSignals;
export type MeansSignal = keyof typeof meansSignals;

/** Whether a signal is there. A threshold that nobody has set switches it off. */
export function isPresent(
  { fact, above }: Signal,
  facts: JoinedFacts,
  thresholds: Readonly<Partial<Record<ParameterKey, number>>>,
): boolean {
  const value = facts[fact];
  if (value === null) return false;
  if (above === undefined) return true;
  const limit = thresholds[above];
  return limit !== undefined && typeof value === 'number' && value > limit;
}
