import type { Division } from '../identity/index.ts';
import { approvedParameters, type Parameter, type ParameterBook } from '../policy/index.ts';
import type { Reader } from '../records/reader.ts';
import { parametersOf, policyParameters } from './policyParameter.ts';

/** The numbers by which a place decides: what is publicly known and what its county entered. */
export type BookFor = (division: Division) => Promise<ParameterBook>;

/** What a county entered and another person approved. A few dozen a year. */
export const enteredParameters = async (reader: Reader, county: Division): Promise<Parameter[]> =>
  approvedParameters(await reader.list(policyParameters, parametersOf(county)));
