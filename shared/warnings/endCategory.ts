import type { ChainEntry } from '../chain/event.ts';
import { type Entitlements, entitlements, entitlementsOf } from '../entitlements/entitlement.ts';
import { type AssistanceUnit, assistanceUnits, unitsOf } from '../families/family.ts';
import { onRegister } from '../monitoring/onRegister.ts';
import { openWindow } from '../monitoring/openWindow.ts';
import { type HeldCategory, holds, type Person, persons } from '../persons/person.ts';
import type { Category } from '../policy/category.ts';
import type { Procedure } from '../policy/procedure.ts';
import type { Reader } from '../records/reader.ts';
import { replace, type Write } from '../records/write.ts';
import type { PlainDate } from '../time/index.ts';

interface Change {
  familyId: string;
  personId: string;
  category: Category;
  /** First day without the category. */
  from: PlainDate;
  /** The whole unit, or this person alone, whose family goes on being assisted. */
  whom: 'unit' | 'person';
  /** The category held instead from that day on, by conversion. */
  to?: Category | undefined;
  /** The case that decided it. */
  origin: string;
  /** How long whoever leaves is watched; nobody is where the pack says nothing, and none of those who died. */
  procedure?: Pick<Procedure, 'monitoring'>;
  deceased?: readonly string[];
}

interface Ended {
  persons: string[];
  unit?: string;
  /** Cases whose entitlements end with it. */
  entitlements: string[];
  writes: Write[];
  events: ChainEntry[];
}

/**
 * What a decision to end or convert changes in the register: the category of the persons concerned, their unit, and
 * what it was owed. The sum of a unit that goes on with fewer persons is recalculated elsewhere (P5). Only a decision task of the competent organ calls this.
 */
export async function endCategory(reader: Reader, change: Change): Promise<Ended> {
  const units = await reader.list(assistanceUnits, unitsOf(change.familyId));
  const unit = units.find((candidate) => isInForce(candidate, change));
  const staying = change.whom === 'person' ? (unit?.covered.filter((id) => id !== change.personId) ?? []) : [];
  const leaving = (unit?.covered ?? [change.personId]).filter((id) => !staying.includes(id));
  const covered = await Promise.all(leaving.map((id) => reader.get(persons, { id })));
  const holding = covered.filter((person) => holds(person, change.category, change.from));
  const owed = await reader.list(entitlements, entitlementsOf(change.familyId));
  const gone = staying.length > 0 ? [] : owed.filter((granted) => restsOn(granted, change, unit));
  const watches = await Promise.all(holding.map((person) => watch(reader, person, change)));
  const watched = new Set(holding.filter((_, index) => watches[index]?.writes.length).map(({ id }) => id));
  return {
    persons: holding.map(({ id }) => id),
    ...(unit && { unit: unit.id }),
    entitlements: gone.map(({ caseId }) => caseId),
    events: watches.flatMap(({ events }) => events),
    writes: [
      ...watches.flatMap(({ writes }) => writes),
      ...holding.map((person) => {
        const left = { ...person, categories: changed(person, change) };
        return replace(persons, watched.has(person.id) ? onRegister(left) : left);
      }),
      ...(unit ? [replace(assistanceUnits, changedUnit(unit, staying, change))] : []),
      ...gone.map((granted) => replace(entitlements, { ...granted, until: change.from })),
    ],
  };
}

/** Whoever leaves for another category stays in the register and needs no watch of its own. */
async function watch(reader: Reader, person: Person, change: Change) {
  const { category, from, to, origin, procedure, deceased = [] } = change;
  if (!procedure || to || person.deceasedOn || deceased.includes(person.id)) return { writes: [], events: [] };
  return openWindow(reader, { person, kind: 'exit', category, caseId: origin, from }, procedure);
}

function isInForce(unit: AssistanceUnit, { personId, category, from }: Change): boolean {
  return unit.category === category && unit.covered.includes(personId) && !(unit.until && unit.until <= from);
}

function changedUnit(unit: AssistanceUnit, staying: string[], { from, to }: Change): AssistanceUnit {
  if (staying.length > 0) return { ...unit, covered: staying };
  return to ? { ...unit, category: to, since: from } : { ...unit, until: from };
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
