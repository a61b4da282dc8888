import type { Category } from '../../policy/category.ts';
import { type Determination, type Entitlement, entitle, type HouseholdFacts, packOf } from '../../policy/index.ts';
import type { Application } from '../application.ts';

/** What the decision gives: the holdings that the organ confirmed, whatever the rules had proposed. */
export function confirmedEntitlements(
  application: Application,
  facts: HouseholdFacts,
  determination: Determination,
  category: Category,
): Entitlement[] {
  const proposed = determination.holdings.filter((holding) => holding.category === category);
  const covered = application.members.filter((member) => member.covered);
  const holdings = proposed.length > 0 ? proposed : covered.map(({ person }) => ({ person, category, kind: null }));
  const others = determination.holdings.filter((holding) => holding.category === 'relapse-risk');
  const confirmed: Determination = {
    ...determination,
    result: 'category',
    category,
    holdings: [...holdings, ...others],
  };
  return entitle(confirmed, facts, packOf(application.pack), { newlyConfirmed: true });
}
