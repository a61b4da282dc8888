import { bestMatch, type Proposed } from '../../feeds/index.ts';
import { persons } from '../../persons/person.ts';
import { nameText, personsOfName } from '../../persons/personName.ts';
import type { Reader } from '../../records/reader.ts';
import type { IdentityHash } from '../sealing/identityHash.ts';
import type { UnidentifiedRow } from './unidentified.ts';

/** Looks rows up in the register by the keyed hash of name and birth date, and keeps those that lead to one person. */
export async function findMatches(
  reader: Reader,
  identityHash: Pick<IdentityHash, 'of'>,
  rows: readonly UnidentifiedRow[],
): Promise<Proposed[]> {
  const found: Proposed[] = [];
  for (const { line, fault, name, bornOn, division } of rows) {
    const text = nameText(name, bornOn);
    if (!text) continue;
    const named = await reader.list(persons, { index: 'GSI1', pk: personsOfName(await identityHash.of(text)) });
    const match = bestMatch(
      named.map((person) => ({ ...person, personId: person.id })),
      division,
    );
    if (!match) continue;
    const { person, confidence } = match;
    found.push({ line, fault, personId: person.personId, county: person.county, confidence });
  }
  return found;
}
