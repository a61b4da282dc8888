import { caseFacts } from '../../applications/caseFacts.ts';
import {
  changedParameters,
  createParameterBook,
  createWhatIf,
  type HouseholdFacts,
  type ParameterBook,
  packFor,
  packs,
  suppressSmall,
  type Variant,
} from '../../policy/index.ts';
import { WhatIfResult } from '../../what-ifs/whatIfResult.ts';
import { type WhatIfRun, whatIfResultKey, whatIfRuns } from '../../what-ifs/whatIfRun.ts';
import { createReader } from '../dynamodb/reader.ts';
import { settle } from '../dynamodb/settle.ts';
import type { Table } from '../dynamodb/table.ts';
import { eachOf } from '../eachOf.ts';
import { now } from '../now.ts';
import type { Objects } from '../s3/openObjects.ts';
import { determinedHouseholds } from './determinedHouseholds.ts';

export interface WhatIfDependencies {
  table: Table;
  objects: Pick<Objects, 'writeText'>;
  bookFor(county: string): Promise<ParameterBook>;
}

const width = 16;
const progressEvery = 200;
/** Norms of today's kind begin here: a changed number holds for every household that is looked at. */
const from = '2021-07-01';

/** Works one what-if out, a few households at a time; holds none. Cut short, it begins anew. Stops when it is cancelled. */
export async function workOut({ table, objects, bookFor }: WhatIfDependencies, id: string): Promise<void> {
  const reader = createReader(table);
  const note = async (progress: NonNullable<WhatIfRun['progress']>) => {
    let under = false;
    await settle(table, whatIfRuns, { id }, ({ followUp: _, ...run }) => {
      under = run.status === 'queued' || run.status === 'running';
      return under ? { ...run, status: 'running' as const, progress } : undefined;
    });
    return under;
  };
  const run = await reader.get(whatIfRuns, { id });
  const cases = await determinedHouseholds(reader, run.county);
  const households = cases.length;
  if (!(await note({ decided: 0, households }))) return;
  const whatIf = createWhatIf(...variantsOf(run, await bookFor(run.county)));
  for (let decided = 0; decided < households; decided += progressEvery) {
    await eachOf(cases.slice(decided, decided + progressEvery), width, async (caseId) =>
      whatIf.add((await reader.get(caseFacts, { caseId })).facts),
    );
    if (!(await note({ decided: Math.min(decided + progressEvery, households), households }))) return;
  }
  const result = WhatIfResult.parse(suppressSmall(whatIf.report()));
  const file = { id, county: run.county, change: run.change, knownAt: run.requestedAt, result };
  await objects.writeText(whatIfResultKey(run), JSON.stringify(file, null, 2), 'application/json');
  await settle(table, whatIfRuns, { id }, (found) =>
    found.status === 'running' ? { ...found, status: 'done' as const, result, finishedAt: now() } : undefined,
  );
}

function variantsOf(
  { county, change, requestedAt: knownAt }: WhatIfRun,
  parameters: ParameterBook,
): [Variant, Variant] {
  const usual = ({ division, asOf }: HouseholdFacts) => packFor(division, asOf);
  const other = packs.find(({ id }) => id === change.pack);
  const where = { divisions: [county], from, knownAt, known: parameters.parameters };
  const changed = change.parameters.flatMap((number) => changedParameters(number, where));
  return [
    { packOf: usual, parameters, knownAt },
    {
      packOf: other ? () => other : usual,
      parameters: changed.length > 0 ? createParameterBook([...parameters.parameters, ...changed]) : parameters,
      knownAt,
    },
  ];
}
