import { ancestorAt, type Division } from '../identity/index.ts';
import { approvedParameters, type Parameter, type ParameterBook } from '../policy/index.ts';
import type { Reader } from '../records/reader.ts';
import { parametersOf, policyParameters } from './policyParameter.ts';

/** The numbers by which a place decides: what is publicly known and what was entered for it. */
export type BookFor = (division: Division) => Promise<ParameterBook>;

/** What a place, its city and its province entered and another person approved. A few dozen a year. */
export async function enteredParameters(reader: Reader, place: Division): Promise<Parameter[]> {
  const places = levels.map((level) => ancestorAt(place, level)).filter((division) => division !== undefined);
  const entered = await Promise.all(places.map((division) => reader.list(policyParameters, parametersOf(division))));
  return approvedParameters(entered.flat());
}

const levels = ['province', 'prefecture', 'county'] as const;
