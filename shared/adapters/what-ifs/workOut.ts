import { caseFacts } from '../../applications/caseFacts.ts';
import {
  createWhatIf,
  mergeReports,
  type ParameterBook,
  suppressSmall,
  type WhatIfReport,
} from '../../policy/index.ts';
import { MissingRecord } from '../../records/reader.ts';
import { WhatIfResult } from '../../what-ifs/whatIfResult.ts';
import { type WhatIfFailure, type WhatIfRun, whatIfResultKey, whatIfRuns } from '../../what-ifs/whatIfRun.ts';
import { DamagedRecord } from '../dynamodb/items.ts';
import { createReader } from '../dynamodb/reader.ts';
import { settle } from '../dynamodb/settle.ts';
import type { Table } from '../dynamodb/table.ts';
import { eachOf } from '../eachOf.ts';
import { now } from '../now.ts';
import type { Objects } from '../s3/openObjects.ts';
import { casesOfRun, readCheckpoint, writeCheckpoint } from './checkpoint.ts';
import { determinedHouseholds } from './determinedHouseholds.ts';
import { variantsOf } from './variantsOf.ts';

export interface WhatIfDependencies {
  table: Table;
  objects: Pick<Objects, 'readText' | 'writeText'>;
  bookFor(county: string): Promise<ParameterBook>;
  /** False when this function has to end soon: the run is put down and another goes on with it. */
  timeLeft(): boolean;
}

const width = 16;
const progressEvery = 200;
const saveEvery = 2000;
/** Below the five receipts after which the queue gives a message up: a run always ends with a word. */
const mostAttempts = 4;

class Unworkable extends Error {
  readonly failure: WhatIfFailure;

  constructor(failure: WhatIfFailure) {
    super(failure.reason);
    this.failure = failure;
  }
}

/**
 * Works one what-if out, a few households at a time; holds none. Cut short, it goes on where it last saved. Stops when it
 * is cancelled. What can never succeed, or was begun in vain too often, ends as failed with the reason.
 */
export async function workOut(dependencies: WhatIfDependencies, id: string): Promise<void> {
  const run = await begin(dependencies, id);
  if (!run) return;
  try {
    await goOn(dependencies, run);
  } catch (error) {
    const failure = failureOf(error, run);
    if (!failure) throw error;
    await change(dependencies, id, (found) => ended(found, { status: 'failed', failure }));
  }
}

function failureOf(error: unknown, { attempts }: WhatIfRun): WhatIfFailure | undefined {
  if (error instanceof Unworkable) return error.failure;
  if (attempts < mostAttempts) return undefined;
  const name = error instanceof Error ? error.name : 'unknown failure';
  return { code: 'broken', reason: `It broke off ${attempts} times in a row, the last time by ${name}.` };
}

async function begin(dependencies: WhatIfDependencies, id: string): Promise<WhatIfRun | undefined> {
  const reason = `It was cut short ${mostAttempts} times in a row without coming further.`;
  await change(dependencies, id, ({ followUp: _, ...run }) =>
    run.attempts >= mostAttempts
      ? ended(run, { status: 'failed', failure: { code: 'cut-short', reason } })
      : { ...run, status: 'running', attempts: run.attempts + 1 },
  );
  const run = await createReader(dependencies.table).get(whatIfRuns, { id });
  return run.status === 'running' ? run : undefined;
}

async function goOn(dependencies: WhatIfDependencies, run: WhatIfRun): Promise<void> {
  const { table, objects, bookFor, timeLeft } = dependencies;
  const { id } = run;
  const variants = variantsOf(run, await bookFor(run.county));
  if (!variants) throw new Unworkable({ code: 'pack-gone', reason: `There is no pack ${run.change.pack} any more.` });
  const reader = createReader(table);
  const cases = await casesOfRun(objects, run, () => determinedHouseholds(reader, run.county));
  const households = cases.length;
  const saved = await readCheckpoint(objects, run);
  let { decided } = saved;
  let whatIf = createWhatIf(...variants);
  const save = async () => {
    saved.report = joined(saved.report, whatIf.report());
    saved.decided = decided;
    whatIf = createWhatIf(...variants);
    await writeCheckpoint(objects, run, saved);
  };
  while (decided < households) {
    await eachOf(cases.slice(decided, decided + progressEvery), width, async (caseId) =>
      whatIf.add(await factsOf(reader, caseId)),
    );
    decided = Math.min(decided + progressEvery, households);
    const late = !timeLeft() && decided < households;
    if (late || decided - saved.decided >= saveEvery) await save();
    const progress = { decided, households };
    const followUp = { kind: 'what-if' as const, since: now() };
    const under = await change(dependencies, id, (found) => ({
      ...found,
      progress,
      ...(saved.decided === decided && { attempts: 0 }),
      ...(late && { followUp }),
    }));
    if (!under || late) return;
  }
  const result = WhatIfResult.parse(suppressSmall(joined(saved.report, whatIf.report())));
  const file = { id, county: run.county, change: run.change, knownAt: run.requestedAt, result };
  await objects.writeText(whatIfResultKey(run), JSON.stringify(file, null, 2), 'application/json');
  const progress = { decided, households };
  await change(dependencies, id, (found) => ended({ ...found, progress }, { status: 'done', result }));
}

async function factsOf(reader: ReturnType<typeof createReader>, caseId: string) {
  try {
    return (await reader.get(caseFacts, { caseId })).facts;
  } catch (error) {
    if (!(error instanceof DamagedRecord || error instanceof MissingRecord)) throw error;
    throw new Unworkable({ code: 'facts-unreadable', reason: `The facts of case ${caseId} cannot be read.` });
  }
}

const joined = (saved: WhatIfReport | null, more: WhatIfReport): WhatIfReport =>
  saved ? mergeReports([saved, more]) : more;

type Ending = { status: 'done'; result: WhatIfResult } | { status: 'failed'; failure: WhatIfFailure };

const ended = ({ followUp: _, ...run }: WhatIfRun, ending: Ending): WhatIfRun => ({
  ...run,
  ...ending,
  finishedAt: now(),
});

/** Changes a run that is neither ended nor cancelled; false when it is. */
async function change({ table }: WhatIfDependencies, id: string, to: (run: WhatIfRun) => WhatIfRun): Promise<boolean> {
  let under = false;
  await settle(table, whatIfRuns, { id }, (run) => {
    under = run.status === 'queued' || run.status === 'running';
    return under ? to(run) : undefined;
  });
  return under;
}
