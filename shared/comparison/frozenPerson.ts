import * as z from 'zod';
import type { HeldCategory, Person } from '../persons/person.ts';
import { LabourerRole } from '../register-import/household.ts';
import { addDays, PlainDate } from '../time/index.ts';
import { firstHalfOf } from './hashHalves.ts';

/** What a comparison knows of a person on the register, as it stood when the register was frozen. */
export const FrozenPerson = z.object({
  person: z.string(),
  family: z.string(),
  county: z.string(),
  township: z.string(),
  /** First half of the keyed hash, by which feeds join. */
  id: z.string(),
  deceased_on: PlainDate.nullable(),
  labourer: LabourerRole.nullable(),
  /** Categories held that day, a blank between two: most people hold the same few, and files keep those once. */
  held: z.string(),
  /** Of these, categories held so long that what they bring ought to have arrived. */
  settled: z.string(),
});
export type FrozenPerson = z.infer<typeof FrozenPerson>;

/** Days in which the benefits of a category that was just granted may still be on their way. */
const settledAfter = 60;

const RoleFact = z.object({ value: LabourerRole });

export function freezePerson(person: Person, date: PlainDate): FrozenPerson {
  const { id, familyId, county, township, idHash, deceasedOn, categories } = person;
  const held = categories.filter(({ since, until }) => since <= date && !(until && until <= date));
  return {
    person: id,
    family: familyId,
    county,
    township,
    id: firstHalfOf(idHash),
    deceased_on: deceasedOn ?? null,
    labourer: labourerOf(person),
    held: namesOf(held),
    settled: namesOf(held.filter(({ since }) => since <= addDays(date, -settledAfter))),
  };
}

/** Whether somebody is the main labourer only an investigation can say; short of that a labourer is one of several. */
function labourerOf({ labourer, indicatorFacts }: Person): LabourerRole | null {
  const fact = RoleFact.safeParse(indicatorFacts.labourer);
  if (fact.success) return fact.data.value;
  if (labourer === undefined) return null;
  return labourer ? 'other' : 'none';
}

const namesOf = (held: readonly HeldCategory[]): string => held.map(({ category }) => category).join(' ');
