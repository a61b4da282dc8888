import type { Person } from '../persons/person.ts';
import type { Agency } from '../policy/agency.ts';
import { type Category, categories } from '../policy/category.ts';
import type { WarningClass, WarningPolicy } from '../policy/warningPolicy.ts';
import type { PlainDate } from '../time/index.ts';
import type { Classified } from './action.ts';
import type { Warning } from './warning.ts';

/** Who gives the special relief that answers an indicator; basic living always belongs to civil affairs. */
const agencyOf: Readonly<Record<string, Agency>> = {
  'expenditure-surge': 'medical-insurance',
  'income-not-sustainable': 'human-resources',
  'property-loss': 'emergency-management',
};

/**
 * What a verified warning looks like: classes in the order in which the pack would be asked. A person who died is a
 * doubt about assistance; one without a category may be eligible; one with a category lacks something it is owed.
 */
export function proposedClasses(
  warning: Pick<Warning, 'indicator' | 'verifications'>,
  person: Person,
  policy: WarningPolicy,
  today: PlainDate,
): Classified[] {
  const held = heldCategory(person, today);
  const died = warning.verifications.at(-1)?.outcome === 'deceased';
  if (died && held)
    return offered(policy, [{ class: 'possibly-ineligible', reason: 'deceased', agencies: [], category: held }]);
  const agency = agencyOf[warning.indicator.family];
  const agencies = agency ? [agency] : (['civil-affairs'] satisfies Agency[]);
  const need = warning.indicator.family;
  if (!held) {
    const asked = agency ? ['civil-affairs', agency] : agencies;
    return offered(policy, [{ class: 'possibly-eligible', reason: 'no category held', agencies: asked, need }]);
  }
  const gap: WarningClass = policy.classes['new-hardship'] ? 'new-hardship' : 'policy-not-delivered';
  return offered(policy, [{ class: gap, reason: `${held} held`, agencies, need }]);
}

const offered = (policy: WarningPolicy, proposed: Classified[]) =>
  proposed.filter((entry) => policy.classes[entry.class]);

/** The strongest category in force on that day. */
function heldCategory(person: Person, today: PlainDate): Category | undefined {
  const inForce = person.categories.filter(({ since, until }) => since <= today && !(until && until <= today));
  return categories.find((category) => inForce.some((held) => held.category === category));
}
