import * as z from 'zod';
import type { WhatIfReport } from '../../policy/index.ts';
import { type WhatIfRun, whatIfCasesKey, whatIfProgressKey } from '../../what-ifs/whatIfRun.ts';
import type { Objects } from '../s3/openObjects.ts';

/** How far a run came: so many of its households, with what was counted of them. */
export interface Checkpoint {
  decided: number;
  report: WhatIfReport | null;
}

const Cases = z.array(z.string());
/** Written by ourselves and read by the same build or the next; its rows are those of a report. */
const Progress = z.object({ decided: z.int().min(0), report: z.custom<WhatIfReport>().nullable() });

type Store = Pick<Objects, 'readText' | 'writeText'>;

/** The households of a run: found once, so that a run that goes on decides the same ones. */
export async function casesOfRun(objects: Store, run: WhatIfRun, find: () => Promise<string[]>): Promise<string[]> {
  const noted = await objects.readText(whatIfCasesKey(run));
  if (noted !== undefined) return Cases.parse(JSON.parse(noted));
  const cases = await find();
  await objects.writeText(whatIfCasesKey(run), JSON.stringify(cases), 'application/json');
  return cases;
}

export async function readCheckpoint(objects: Store, run: WhatIfRun): Promise<Checkpoint> {
  const noted = await objects.readText(whatIfProgressKey(run));
  return noted === undefined ? { decided: 0, report: null } : Progress.parse(JSON.parse(noted));
}

export const writeCheckpoint = (objects: Store, run: WhatIfRun, checkpoint: Checkpoint): Promise<void> =>
  objects.writeText(whatIfProgressKey(run), JSON.stringify(checkpoint), 'application/json');
