import { parentPort, workerData } from 'node:worker_threads';
import {
  type AddedClause,
  createParameterBook,
  demonstrationParameters,
  type HouseholdFacts,
  type Parameter,
  packFor,
  packs,
  shippedParameters,
  withClauses,
} from '../../../shared/policy/index.ts';
import type { Variant } from '../../../shared/policy/whatif/variant.ts';
import { createWhatIf } from '../../../shared/policy/whatif/whatIf.ts';
import { linesOf } from './linesOf.ts';

export interface Part {
  readonly file: string;
  readonly from: number;
  readonly to: number;
  readonly known: readonly Parameter[];
  readonly changed: readonly Parameter[];
  readonly pack: string | null;
  readonly clauses: readonly AddedClause[];
  readonly demonstration: boolean;
  readonly knownAt: string;
}

const part = workerData as Part;
const base = [...shippedParameters, ...(part.demonstration ? demonstrationParameters : []), ...part.known];

const packByPlace = new Map<string, ReturnType<typeof packFor>>();
const usual = ({ division, asOf }: HouseholdFacts) => {
  const key = `${division.slice(0, 6)}${asOf}`;
  if (!packByPlace.has(key)) packByPlace.set(key, packFor(division, asOf));
  return packByPlace.get(key);
};
const other = part.pack === null ? undefined : packs.find(({ id }) => id === part.pack);

const before: Variant = { packOf: usual, parameters: createParameterBook(base), knownAt: part.knownAt };
const amended = withClauses(part.clauses);
const after: Variant = {
  packOf(facts) {
    const pack = other ?? usual(facts);
    return pack && amended(pack);
  },
  parameters: part.changed.length === 0 ? before.parameters : createParameterBook([...base, ...part.changed]),
  knownAt: part.knownAt,
};

const whatIf = createWhatIf(before, after);
let read = 0;
let characters = 0;
for (const line of linesOf(part.file, part.from, part.to)) {
  whatIf.add(JSON.parse(line) as HouseholdFacts);
  read += 1;
  characters += line.length;
  if (read % 10_000 === 0) parentPort?.postMessage({ kind: 'progress', characters });
}
parentPort?.postMessage({ kind: 'report', report: whatIf.report() });
