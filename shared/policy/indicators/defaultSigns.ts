import type { HardshipSignal, MeansSignal } from './signals.ts';

/** No norm gives points. Two heavy signs, or three of any kind, reach the default threshold of 60. */
export const defaultPoints: Readonly<Record<HardshipSignal, number>> = {
  'medical-cost': 35,
  'serious-illness': 30,
  'severe-disability': 30,
  'poor-student': 20,
  unemployment: 25,
  disaster: 20,
  'relapse-risk': 20,
  'hardship-roll': 20,
};

/** What every holder of a category is owed, whatever happens: the agencies' rolls of these are whole. */
export const rolledBenefits = ['TEKUN_SUPPORT', 'INS_PREMIUM_SUBSIDY'] as const;

/** What any pack takes as a lead that somebody may no longer qualify, unless it says otherwise. */
export const defaultSigns: readonly MeansSignal[] = [
  'wage',
  'vehicles',
  'homes',
  'enterprise',
  'deposits',
  'death',
  'custody',
  'aid-elsewhere',
];
