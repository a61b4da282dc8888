import type { Language } from '../../../shared/api/language.ts';
import {
  type Determination,
  entitle,
  explain,
  explainEntitlement,
  type HouseholdFacts,
  packOf,
} from '../../../shared/policy/index.ts';

/** A determination with its reasons and with what it would give, by the very pack version that made it. */
export function explained(determination: Determination, facts: HouseholdFacts, language: Language) {
  const entitlements = entitle(determination, facts, packOf(determination.pack), { newlyConfirmed: true });
  return {
    ...determination,
    explanation: {
      officer: explain(determination, 'officer', language),
      applicant: explain(determination, 'applicant', language),
    },
    entitlements: entitlements.map((entitlement) => ({
      ...entitlement,
      explanation: explainEntitlement(entitlement, 'officer', language),
    })),
  };
}
