import {
  changedParameters,
  createParameterBook,
  type HouseholdFacts,
  type ParameterBook,
  packFor,
  packs,
  type Variant,
  withClauses,
} from '../../policy/index.ts';
import type { WhatIfRun } from '../../what-ifs/whatIfRun.ts';

/** Norms of today's kind begin here: a changed number holds for every household that is looked at. */
const from = '2021-07-01';

/** The norms as they are, and as somebody asks about; undefined when the pack that was asked about is not in this build. */
export function variantsOf(
  { county, change, requestedAt: knownAt }: WhatIfRun,
  parameters: ParameterBook,
): [Variant, Variant] | undefined {
  const usual = ({ division, asOf }: HouseholdFacts) => packFor(division, asOf);
  const other = packs.find(({ id }) => id === change.pack);
  if (change.pack !== null && !other) return undefined;
  const amended = withClauses(change.clauses);
  const where = { divisions: [county], from, knownAt, known: parameters.parameters };
  const changed = change.parameters.flatMap((number) => changedParameters(number, where));
  return [
    { packOf: usual, parameters, knownAt },
    {
      packOf(facts) {
        const pack = other ?? usual(facts);
        return pack && amended(pack);
      },
      parameters: changed.length > 0 ? createParameterBook([...parameters.parameters, ...changed]) : parameters,
      knownAt,
    },
  ];
}
