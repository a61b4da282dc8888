import { authorisations, authorisationsOf } from '../persons/authorisation.ts';
import { persons } from '../persons/person.ts';
import type { Pack } from '../policy/index.ts';
import type { Reader } from '../records/reader.ts';
import type { PlainDate } from '../time/index.ts';
import type { Household } from './household.ts';
import type { Intake } from './intake.ts';

/**
 * Members whose earlier consent counts: the pack reuses it when a low-income person goes on into another category
 * (002 二（三）「可依据对象原有授权开展经济状况核对」), and nobody has taken it back.
 */
export async function earlierAuthorisations(
  reader: Reader,
  { ids }: Household,
  { members, convertedFrom }: Pick<Intake, 'members' | 'convertedFrom'>,
  { procedure }: Pack,
  today: PlainDate,
): Promise<string[]> {
  if (!procedure.reuseAuthorisation && !convertedFrom) return [];
  const known = await Promise.all(
    members.map(async ({ ref }) => {
      const id = ids.get(ref);
      const person = id && (await reader.find(persons, { id }));
      if (!person) return undefined;
      const holding = person.categories.some(({ until }) => !(until && until <= today));
      if (!holding && !convertedFrom) return undefined;
      const given = await reader.list(authorisations, authorisationsOf(person.id));
      return given.some(({ withdrawnAt }) => !withdrawnAt) ? person.id : undefined;
    }),
  );
  return known.filter((id) => id !== undefined);
}
