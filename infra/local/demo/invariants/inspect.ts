import { callsAllowed } from './callsAllowed.ts';
import { endsAsMeant } from './endsAsMeant.ts';
import { everyCaseRests } from './everyCaseRests.ts';
import { everyChainVerifies } from './everyChainVerifies.ts';
import { figuresAgree } from './figuresAgree.ts';
import type { Inspection, Invariant } from './Inspection.ts';
import { noPersonalData } from './noPersonalData.ts';
import { nothingLostOrDoubled } from './nothingLostOrDoubled.ts';
import { noWarningTwice } from './noWarningTwice.ts';

export const invariants: readonly Invariant[] = [
  everyCaseRests,
  noWarningTwice,
  everyChainVerifies,
  nothingLostOrDoubled,
  endsAsMeant,
  noPersonalData,
  figuresAgree,
  callsAllowed,
];

export interface Finding {
  readonly invariant: string;
  readonly findings: readonly string[];
}

/** Checks every invariant; an empty list of findings says that it holds. */
export const inspect = (inspection: Inspection): Promise<Finding[]> =>
  Promise.all(invariants.map(async ({ title, check }) => ({ invariant: title, findings: await check(inspection) })));
