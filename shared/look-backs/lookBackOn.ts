import { type HouseholdFacts, lookBack, type ParameterBook, packFor, type SecondChance } from '../policy/index.ts';
import type { Reader } from '../records/reader.ts';
import { type Instant, shanghaiDateOf } from '../time/index.ts';
import { type Past, pastCaseOf } from './pastCaseOf.ts';

export interface Hit {
  readonly past: Past;
  readonly chance: SecondChance;
}

/** Decides one past case again by the rules and numbers of now; undefined when nothing stronger would come of it. */
export async function lookBackOn(
  reader: Reader,
  caseId: string,
  parameters: ParameterBook,
  now: Instant,
): Promise<Hit | undefined> {
  const today = shanghaiDateOf(now);
  const past = await pastCaseOf(reader, caseId, today);
  if (!past) return undefined;
  const packOf = ({ division }: HouseholdFacts) => packFor(division, today);
  const [chance] = lookBack([past], today, { packOf, parameters, knownAt: now });
  return chance && { past, chance };
}
