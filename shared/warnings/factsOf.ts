import type { Entitlements } from '../entitlements/entitlement.ts';
import type { Person } from '../persons/person.ts';
import { type IndicatorFamily, indicatorFamilies, type WarningFacts } from '../policy/index.ts';
import type { PlainDate } from '../time/index.ts';
import type { Warning } from './warning.ts';

/** Holding one of these is being assisted (已纳入社会救助范围); the others are recognised, and owed what agencies give. */
const aided: readonly string[] = ['tekun', 'dibao'];

/** What the rules are told of a verified warning: the register, and what the verification found. Null is not known. */
export function factsOf(
  warning: Pick<Warning, 'county' | 'township' | 'indicator' | 'urgency' | 'verifications'>,
  person: Person,
  entitled: readonly Entitlements[],
  today: PlainDate,
): WarningFacts {
  const found = warning.verifications.at(-1);
  const held = person.categories.filter(({ since, until }) => since <= today && !(until && until <= today));
  const owed = entitled.some(({ from, until }) => from <= today && !(until && until <= today));
  const died = found?.outcome === 'deceased';
  return {
    division: warning.township,
    indicator: familyOf(warning.indicator.family),
    lowIncome: held.length > 0,
    assisted: owed || held.some(({ category }) => aided.includes(category)),
    undelivered: found?.undelivered ?? [],
    mayQualify: died ? false : (found?.mayQualify ?? null),
    mayNoLongerQualify: died ? held.length > 0 : (found?.mayNoLongerQualify ?? null),
    inHardship: found ? found.outcome === 'confirmed' : null,
    complex: found?.complex ?? false,
    needs: found?.needs ?? [],
    urgent: warning.urgency === 'urgent',
  };
}

const familyOf = (name: string): IndicatorFamily | null => indicatorFamilies.find((family) => family === name) ?? null;
