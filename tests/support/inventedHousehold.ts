import { newId } from '../../shared/adapters/ids.ts';
import { now } from '../../shared/adapters/now.ts';
import type { Family } from '../../shared/families/family.ts';
import type { Person } from '../../shared/persons/person.ts';

/** A family of one person as records that only have to lie there; the hash of its ID number is of nobody. */
export function inventedHousehold(county: string, township: string) {
  const [personId, familyId] = [newId('per'), newId('fam')];
  const place = { county, township, area: 'rural' as const };
  const registeredAt = now();
  const family: Omit<Family, 'version'> = {
    id: familyId,
    ...place,
    members: [{ personId, relation: 'applicant', since: '2025-01-01' }],
    excluded: [],
    registeredAt,
  };
  const person: Omit<Person, 'version'> = {
    id: personId,
    familyId,
    ...place,
    idHash: `v1:${personId}`,
    birthDate: '1960-04-05',
    sex: 'female',
    categories: [],
    indicatorFacts: {},
    registeredAt,
  };
  return { family, person };
}
