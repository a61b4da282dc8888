import type { Agency } from '../agency.ts';
import type { Need } from '../benefit.ts';
import type { Pack } from '../pack.ts';
import type { FeedFactName } from './signals.ts';

/** A benefit that a person is owed by right of a category alone, or of a category and what a feed says. */
export interface OwedBenefit {
  readonly benefit: string;
  /** Who gives it, and so who reports whom it was given. */
  readonly agency: Agency;
  /** Any of these is enough. */
  readonly held: readonly string[];
  readonly known: FeedFactName | null;
}

const factOfNeed: Partial<Record<Need, FeedFactName>> = {
  'severely-disabled': 'severeDisabilitySince',
  'serious-illness': 'seriousIllnessSince',
  disaster: 'disasterAid',
};

/**
 * What feeds can prove to be undelivered (应享未享): benefits that a person shall get, without a test of the agency's own.
 * Whatever depends on more than categories and feeds is left to the benefit's own decision.
 */
export function owedBenefits({ benefits, indicators }: Pick<Pack, 'benefits' | 'indicators'>): OwedBenefit[] {
  const reported = indicators['policy-not-delivered']?.benefits ?? [];
  return benefits.flatMap(({ id, agency, per, force, grants }) => {
    if (!reported.includes(id) || per !== 'person' || force !== 'shall') return [];
    return grants.flatMap((grant): OwedBenefit[] => {
      const { categories, needs = [], condition, anyone, kinds, area } = grant;
      if (condition || anyone || kinds || area || categories.length === 0 || needs.length > 1) return [];
      const known = needs[0] === undefined ? null : factOfNeed[needs[0]];
      return known === undefined ? [] : [{ benefit: id, agency, held: categories, known }];
    });
  });
}
