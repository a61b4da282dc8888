import { type Command, done, refuse } from '../commands/command.ts';
import type { Person } from '../persons/person.ts';
import { addToHousehold } from './addToHousehold.ts';
import { compareHousehold } from './compareHousehold.ts';
import { type ImportedRow, importedRows } from './importedRow.ts';
import { findKnown } from './knownHousehold.ts';
import type { LoadedHousehold } from './loadedHousehold.ts';
import { registerHousehold } from './registerHousehold.ts';
import type { SealedHousehold } from './sealedHousehold.ts';

/**
 * Puts one household of an opening roll on the register, as it stands on the roll. Made anew for each household: it
 * looks whether a member is registered already only after the table has refused the first attempt, which spares a
 * read per person.
 */
export function importHousehold(): Command<SealedHousehold, LoadedHousehold> {
  let refusedBefore = false;
  return {
    name: 'import-household',
    repeatable: true,
    async decide(reader, household, context) {
      const row = refusedBefore ? await reader.find(importedRows, household) : undefined;
      if (row) return done(loadedBy(row), [], []);
      const known = refusedBefore ? await findKnown(reader, household.members) : undefined;
      refusedBefore = true;
      if (!known) return registerHousehold(household, context);
      const twice = household.members.findIndex(({ idHash }) => isOf(household.importId, known.persons.get(idHash)));
      if (twice >= 0) {
        const pointer = `/members/${twice}/idNumber`;
        return refuse('person-registered', `Member ${twice} is on the register by this roll.`, { pointer });
      }
      const compared = compareHousehold(household, known);
      switch (compared.kind) {
        case 'new':
          return registerHousehold(household, context);
        case 'conflicting': {
          const [{ conflict, member }] = compared.conflicts;
          const pointer = member === null ? '' : `/members/${member}`;
          return refuse(conflict, 'The register says otherwise, and stands.', { pointer });
        }
        case 'same':
          return addToHousehold(household, known, { members: [], categories: [], unit: false }, context);
        case 'changed':
          return addToHousehold(household, known, compared.additions, context);
      }
    },
  };
}

const loadedBy = ({ familyId, outcome, persons }: ImportedRow): LoadedHousehold => ({
  familyId,
  outcome,
  persons: persons.filter(({ created }) => created).length,
});

/** The same roll has told of this person in another line. */
const isOf = (importId: string, person: Person | undefined): boolean =>
  person?.categories.some(({ origin }) => origin === importId) ?? false;
