import type { HouseholdFacts } from '../../../../../shared/policy/facts/householdFacts.ts';
import type { PlainDate } from '../../../../../shared/time/index.ts';

export interface FoundFact {
  path: string;
  value: unknown;
  asOf: PlainDate;
}

const looked = ['income', 'assets', 'monthWindow', 'dateWindow', 'otherHardship', 'disasterHit'] as const;
const parts = new Set<string>(['assets', 'monthWindow', 'dateWindow']);

/** Where what was said and what is true differ. What was not stated at all is found as a whole. */
export function findingsOf(said: HouseholdFacts, truth: HouseholdFacts, asOf: PlainDate): FoundFact[] {
  return looked.flatMap((key) => {
    if (same(said[key], truth[key])) return [];
    const before = said[key] as Record<string, unknown> | null;
    if (before === null || !parts.has(key)) return [{ path: key, value: truth[key], asOf }];
    const now = truth[key] as Record<string, unknown>;
    return Object.keys(now).flatMap((part) =>
      same(before[part], now[part]) ? [] : [{ path: `${key}.${part}`, value: now[part], asOf }],
    );
  });
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Who has which fact on record. What no agency has is seen at the visit. */
const owners: Readonly<Record<string, string>> = {
  'assets.financial': 'verification-centre',
  'assets.vehicles': 'verification-centre',
  'assets.enterprise': 'verification-centre',
  'assets.homes': 'housing',
  'dateWindow.medical': 'medical-insurance',
  'monthWindow.medical': 'medical-insurance',
};

export const ownerOf = (path: string): string => owners[path] ?? 'visit';
