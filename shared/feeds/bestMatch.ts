import { contains, type Division } from '../identity/index.ts';
import type { MatchConfidence } from './matchProposal.ts';

export interface NamedPerson {
  personId: string;
  county: string;
  township: string;
}

/**
 * The one person of the name and birth date to whom a row about a place can be meant: the only one in its township, with
 * high confidence when nobody else in the county shares them; else the only one in its county. Nobody when it is open who.
 */
export function bestMatch<Person extends NamedPerson>(
  persons: readonly Person[],
  division: Division,
): { person: Person; confidence: MatchConfidence } | undefined {
  const county = division.slice(0, 6);
  const near = persons.filter((person) => person.county === county);
  const nearest = near.filter(({ township }) => contains(township, division));
  const [person] = nearest.length === 1 ? nearest : near;
  if (!person || (nearest.length !== 1 && near.length !== 1)) return undefined;
  return { person, confidence: nearest.length === 1 && near.length === 1 ? 'high' : 'medium' };
}
