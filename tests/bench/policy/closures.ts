import { tracesOf } from './closureTraces.ts';
import { type Contestant, categoryOf, type Family } from './contestant.ts';
import { sumsOf } from './sumsOf.ts';

export const contestant: Contestant = {
  name: 'hand-written closures, trace',
  batch: 100_000,
  decide: ({ facts }: Family) => categoryOf(tracesOf(sumsOf(facts)).map(({ met }) => met)),
};
