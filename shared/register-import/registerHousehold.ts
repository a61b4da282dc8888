import { type Context, type Decision, done } from '../commands/command.ts';
import { families } from '../families/family.ts';
import { create } from '../records/write.ts';
import { importedRows } from './importedRow.ts';
import type { LoadedHousehold } from './loadedHousehold.ts';
import { placeOf } from './placeOf.ts';
import type { SealedHousehold } from './sealedHousehold.ts';
import { writesOfMember } from './writesOfMember.ts';
import { payloadOfHousehold, writesOfUnit } from './writesOfUnit.ts';

/** A household of which the register knows nobody. */
export function registerHousehold(household: SealedHousehold, context: Context): Decision<LoadedHousehold> {
  const { members, asOf, importId, line, reference } = household;
  const familyId = context.newId('fam');
  const place = placeOf(household);
  const idOf = (key: string) => members.find((each) => each.key === key)?.id ?? key;
  const listed = members.map(({ id, relation }) => ({ personId: id, relation, since: asOf }));
  const unit = writesOfUnit(household, familyId, idOf, context);
  const row = {
    importId,
    line,
    reference,
    outcome: 'new' as const,
    familyId,
    county: place.county,
    family: { version: 1, added: [] },
    persons: members.map(({ id }) => ({ id, version: 1, created: true })),
    ...unit.row,
  };
  return done(
    { familyId, outcome: 'new', persons: members.length },
    [
      create(families, { id: familyId, ...place, members: listed, excluded: [], registeredAt: context.now }),
      ...members.flatMap((member) => writesOfMember(member, household, familyId, context.now)),
      ...unit.writes,
      create(importedRows, row),
    ],
    [
      {
        chain: familyId,
        type: 'household-imported',
        caseId: importId,
        payload: payloadOfHousehold(household, 'new', idOf),
      },
    ],
  );
}
