import { type Context, type Decision, done } from '../commands/command.ts';
import { bucketOf } from '../comparison/bucketOf.ts';
import { families } from '../families/family.ts';
import { persons } from '../persons/person.ts';
import { create, replace } from '../records/write.ts';
import type { Additions } from './compareHousehold.ts';
import { importedRows } from './importedRow.ts';
import type { KnownHousehold } from './knownHousehold.ts';
import type { LoadedHousehold } from './loadedHousehold.ts';
import { placeOf } from './placeOf.ts';
import type { SealedHousehold } from './sealedHousehold.ts';
import { factsOf, heldBy, writesOfMember } from './writesOfMember.ts';
import { payloadOfHousehold, writesOfUnit } from './writesOfUnit.ts';

/** What the roll knows more of a household on the register; what the register knows is left as it stands. */
export function addToHousehold(
  household: SealedHousehold,
  known: KnownHousehold,
  { members, categories, unit: adds }: Additions,
  context: Context,
): Decision<LoadedHousehold> {
  const [family] = known.families;
  if (!family) throw new RangeError('A known household has a family');
  const { importId, line, reference, asOf } = household;
  const place = placeOf(household);
  const byHash = (key: string) => household.members.find((each) => each.key === key);
  const idOf = (key: string) => known.persons.get(byHash(key)?.idHash ?? '')?.id ?? byHash(key)?.id ?? key;
  const unit = adds ? writesOfUnit(household, family.id, idOf, context) : { writes: [], row: {} };
  const { provisional, ...standing } = family;
  const grown = {
    ...standing,
    ...(provisional && place),
    members: [...family.members, ...members.map(({ id, relation }) => ({ personId: id, relation, since: asOf }))],
  };
  const grows = members.length > 0 || provisional === true;
  const changed = [...known.persons.values()].flatMap((person) => {
    const held = categories.find((each) => each.person.id === person.id)?.held ?? [];
    const told = household.members.find(({ idHash }) => idHash === person.idHash);
    return told && (held.length > 0 || provisional) ? [{ person, held, told }] : [];
  });
  const outcome = grows || changed.length > 0 || adds ? ('changed' as const) : ('same' as const);
  const row = {
    importId,
    line,
    reference,
    outcome,
    familyId: family.id,
    county: family.county,
    ...(grows && { family: { version: family.version + 1, added: members.map(({ id }) => id) } }),
    persons: [
      ...changed.map(({ person }) => ({ id: person.id, version: person.version + 1, created: false })),
      ...members.map(({ id }) => ({ id, version: 1, created: true })),
    ],
    ...unit.row,
    ...(provisional && { wasProvisional: true as const }),
  };
  return done(
    { familyId: family.id, outcome, persons: members.length },
    [
      ...(grows ? [replace(families, grown)] : []),
      ...changed.map(({ person, held, told }) =>
        replace(persons, {
          ...person,
          ...(provisional && place),
          bucket: bucketOf(person.idHash),
          categories: [...person.categories, ...heldBy(held, told, household)],
          indicatorFacts: { ...factsOf(told, household), ...person.indicatorFacts },
        }),
      ),
      ...members.flatMap((member) => writesOfMember(member, household, family.id, context.now)),
      ...unit.writes,
      create(importedRows, row),
    ],
    outcome === 'same'
      ? []
      : [
          {
            chain: family.id,
            type: 'household-imported',
            caseId: importId,
            payload: payloadOfHousehold(household, outcome, idOf),
          },
        ],
  );
}
