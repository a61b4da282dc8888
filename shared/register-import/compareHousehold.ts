import type { AssistanceUnit } from '../families/family.ts';
import type { HeldCategory, Person } from '../persons/person.ts';
import type { PlainDate } from '../time/index.ts';
import type { KnownHousehold } from './knownHousehold.ts';
import { placeOf } from './placeOf.ts';
import type { SealedHousehold, SealedMember } from './sealedHousehold.ts';

/** What keeps a household of a roll from being loaded: the register says otherwise, and only an officer may change it. */
export type Conflict =
  | 'members-of-two-families'
  | 'place-differs'
  | 'deceased-here'
  | 'since-differs'
  | 'ended-here'
  | 'covered-differs'
  | 'amount-differs';

/** What the roll adds to a household that is on the register. */
export interface Additions {
  members: SealedMember[];
  /** Categories by person id. */
  categories: { person: Person; held: SealedMember['categories'] }[];
  unit: boolean;
}

/** Which member of the household it is about; null: the household. */
interface Difference {
  conflict: Conflict;
  member: number | null;
}

export type Comparison =
  | { kind: 'new' }
  | { kind: 'same' }
  | { kind: 'changed'; additions: Additions }
  | { kind: 'conflicting'; conflicts: [Difference, ...Difference[]] };

/**
 * Holds a household of a roll against the register. A roll adds what the register does not know; where both know and differ,
 * the register stands and the difference is named: nothing is decided again by a load (P4).
 */
export function compareHousehold(household: SealedHousehold, known: KnownHousehold): Comparison {
  if (known.persons.size === 0) return { kind: 'new' };
  const additions: Additions = { members: [], categories: [], unit: false };
  const found: Difference[] = [];
  const [family, another] = known.families;
  if (another) found.push({ conflict: 'members-of-two-families', member: null });
  if (family && !family.provisional && !livesThere(household, family))
    found.push({ conflict: 'place-differs', member: null });
  for (const [place, member] of household.members.entries()) {
    const person = known.persons.get(member.idHash);
    if (!person) {
      additions.members.push(member);
      continue;
    }
    if (person.deceasedOn && !member.deceasedOn) found.push({ conflict: 'deceased-here', member: place });
    const told = member.categories.map((held) => compareCategory(person, held, household.asOf));
    found.push(...told.filter((each) => typeof each === 'string').map((conflict) => ({ conflict, member: place })));
    const held = told.filter((each) => typeof each === 'object');
    if (held.length > 0) additions.categories.push({ person, held });
  }
  const unit = compareUnit(household, known);
  if (typeof unit === 'string') found.push({ conflict: unit, member: null });
  additions.unit = unit === true;
  const [first, ...others] = found;
  if (first) return { kind: 'conflicting', conflicts: [first, ...others] };
  const adds = additions.members.length + additions.categories.length > 0 || additions.unit;
  return adds ? { kind: 'changed', additions } : { kind: 'same' };
}

const isOpen = ({ until }: Pick<HeldCategory, 'until'>, day: PlainDate): boolean => !until || until > day;

type ToldCategory = SealedMember['categories'][number];

/** What is to be added, what conflicts, or nothing. */
function compareCategory(person: Person, told: ToldCategory, asOf: PlainDate): ToldCategory | Conflict | undefined {
  const known = person.categories.filter(({ category }) => category === told.category);
  if (known.length === 0) return told;
  const open = known.find((each) => isOpen(each, asOf));
  if (!open)
    return known.some(({ since, until }) => since === told.since && until === told.until) ? undefined : 'ended-here';
  return open.since === told.since ? undefined : 'since-differs';
}

/** True when the unit is to be added. */
function compareUnit({ unit, members, asOf }: SealedHousehold, known: KnownHousehold): boolean | Conflict {
  if (!unit) return false;
  const standing = known.units.find((each) => each.category === unit.category && isOpen(each, asOf));
  if (!standing) return !known.units.some(({ category, since }) => category === unit.category && since === unit.since);
  const ids = unit.covered.map((key) => {
    const member = members.find((each) => each.key === key);
    return member && known.persons.get(member.idHash)?.id;
  });
  if (!sameMembers(standing, ids)) return 'covered-differs';
  const { monthlyAid } = standing;
  return monthlyAid !== undefined && unit.monthlyAid !== undefined && monthlyAid !== unit.monthlyAid
    ? 'amount-differs'
    : false;
}

const sameMembers = ({ covered }: AssistanceUnit, ids: readonly (string | undefined)[]): boolean =>
  covered.length === ids.length && ids.every((id) => id !== undefined && covered.includes(id));

/** A village is known only where somebody wrote it down. */
function livesThere(household: SealedHousehold, family: { township: string; village?: string | undefined }): boolean {
  const { township, village } = placeOf(household);
  return township === family.township && (!village || !family.village || village === family.village);
}
