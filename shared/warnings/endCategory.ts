import { type Entitlements, entitlements, entitlementsOf } from '../entitlements/entitlement.ts';
import { type AssistanceUnit, assistanceUnits, unitsOf } from '../families/family.ts';
import { type HeldCategory, holds, type Person, persons } from '../persons/person.ts';
import type { Category } from '../policy/category.ts';
import type { Reader } from '../records/reader.ts';
import { replace, type Write } from '../records/write.ts';
import type { PlainDate } from '../time/index.ts';

interface Change {
  familyId: string;
  personId: string;
  category: Category;
  /** First day without the category. */
  from: PlainDate;
  /** The category held instead from that day on, by conversion. */
  to?: Category | undefined;
  /** The case that decided it. */
  origin: string;
}

/**
 * What a decision to end or convert changes in the register: the category of every person whom the unit covers, and
 * the unit itself, and what they were owed from it. Only a decision task of the competent organ calls this.
 */
export async function endCategory(reader: Reader, change: Change): Promise<{ persons: string[]; writes: Write[] }> {
  const units = await reader.list(assistanceUnits, unitsOf(change.familyId));
  const unit = units.find((candidate) => isInForce(candidate, change));
  const covered = await Promise.all((unit?.covered ?? [change.personId]).map((id) => reader.get(persons, { id })));
  const holding = covered.filter((person) => holds(person, change.category, change.from));
  const ended =
    unit && (change.to ? { ...unit, category: change.to, since: change.from } : { ...unit, until: change.from });
  const owed = await reader.list(entitlements, entitlementsOf(change.familyId));
  const gone = owed.filter((granted) => restsOn(granted, change, unit));
  return {
    persons: holding.map(({ id }) => id),
    writes: [
      ...holding.map((person) => replace(persons, { ...person, categories: changed(person, change) })),
      ...(ended ? [replace(assistanceUnits, ended)] : []),
      ...gone.map((granted) => replace(entitlements, { ...granted, until: change.from })),
    ],
  };
}

function isInForce(unit: AssistanceUnit, { personId, category, from }: Change): boolean {
  return unit.category === category && unit.covered.includes(personId) && !(unit.until && unit.until <= from);
}

function changed(person: Person, { category, from, to, origin }: Change): HeldCategory[] {
  const kept = person.categories.map((held) =>
    held.category === category && !(held.until && held.until <= from) ? { ...held, until: from } : held,
  );
  return to ? [...kept, { category: to, since: from, origin }] : kept;
}

/** In force after that day, from this category, and of this unit where the unit is known. */
function restsOn(granted: Entitlements, { category, from }: Change, unit: AssistanceUnit | undefined) {
  if (granted.category !== category || (granted.until && granted.until <= from)) return false;
  return !unit || granted.unitId === unit.id;
}
