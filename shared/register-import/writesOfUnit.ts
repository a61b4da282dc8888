import type { Context } from '../commands/command.ts';
import { assistanceUnits } from '../families/family.ts';
import { create, type Write } from '../records/write.ts';
import type { SealedHousehold } from './sealedHousehold.ts';

/** The unit that a roll assists (保障户), with its case number there. @param idOf person id of a member's key */
export function writesOfUnit(
  { unit, reference, importId }: SealedHousehold,
  familyId: string,
  idOf: (key: string) => string,
  { newId }: Context,
): { writes: Write[]; row: { unitId?: string } } {
  if (!unit) return { writes: [], row: {} };
  const { applicant, covered, ...told } = unit;
  const id = newId('unit');
  const people = { applicantId: idOf(applicant), covered: covered.map(idOf) };
  const made = { id, familyId, ...told, ...people, reference, origin: importId };
  return { writes: [create(assistanceUnits, made)], row: { unitId: id } };
}

/** What the chain keeps of it. */
export const payloadOfHousehold = (
  { importId, line, reference, asOf, unit, members }: SealedHousehold,
  outcome: 'new' | 'changed',
  idOf: (key: string) => string,
) => ({
  importId,
  line,
  reference,
  asOf,
  ...(outcome === 'changed' && { outcome }),
  members: members.map(({ key, relation, categories }) => ({ personId: idOf(key), relation, categories })),
  ...(unit && { route: unit.route, category: unit.category, since: unit.since }),
});
