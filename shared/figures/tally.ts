import * as z from 'zod';
import { CaseKind } from '../cases/case.ts';
import { Instant, shanghaiDateOf } from '../time/index.ts';
import { placeChanges } from './places.ts';
import { verdictChanges } from './precision.ts';
import { termKept } from './terms.ts';

/** A case as the stream shows it. */
const CaseImage = z.object({
  id: z.string(),
  kind: CaseKind,
  status: z.string(),
  county: z.string(),
  since: Instant,
  version: z.int(),
});

/** One case that changed its status, or one task that was done. */
export interface Transition {
  caseId: string;
  version: number;
  county: string;
  kind: string;
  from: string | undefined;
  to: string;
  day: string;
  /** What the change says of the indicators that raised a warning, of places and ages, of terms that were kept. */
  additions: Addition[];
}

/** What is to be counted of the change between two images of a row; undefined for other rows and other changes. */
export function transitionOf(before: unknown, after: unknown): Transition | undefined {
  const now = CaseImage.safeParse(after);
  if (!now.success) return termKept(before, after);
  const was = CaseImage.safeParse(before);
  const from = was.success ? was.data.status : undefined;
  const { id, version, county, kind, status, since } = now.data;
  const additions = [...verdictChanges(before, after), ...placeChanges(before, after)];
  if (from === status && additions.length === 0) return undefined;
  return { caseId: id, version, county, kind, from, to: status, day: shanghaiDateOf(since), additions };
}

export interface Addition {
  county: string;
  day: string;
  kind: string;
  status: string;
  by: number;
}

/** What is to be added to which figure: who entered a status that day, and who is in each now. */
export function additionsOf(transitions: readonly Transition[]): Addition[] {
  const sums = new Map<string, Addition>();
  const add = (addition: Addition) => {
    const key = `${addition.county}#${addition.day}#${addition.kind}#${addition.status}`;
    const sum = sums.get(key);
    if (sum) sum.by += addition.by;
    else sums.set(key, { ...addition });
  };
  for (const { county, kind, from, to, day, additions } of transitions) {
    for (const addition of additions) add(addition);
    if (from === to) continue;
    add({ county, day, kind, status: to, by: 1 });
    add({ county, day: 'now', kind, status: to, by: 1 });
    if (from) add({ county, day: 'now', kind, status: from, by: -1 });
  }
  return [...sums.values()].filter(({ by }) => by !== 0);
}
