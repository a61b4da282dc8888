import { demonstrationBook, determine } from '../../../shared/policy/index.ts';
import { huainan } from '../../../shared/policy/packs/huainan/2024-1/huainan.ts';
import type { Contestant, Family } from './contestant.ts';

const context = { parameters: demonstrationBook, knownAt: '2026-01-01T00:00:00.000Z' };

/** The pack of Huainan on raw facts: sums, ages, 特困 of each person, every rule with citation, flip and sources. */
export const contestant: Contestant = {
  name: 'doudi, full trace with citations',
  batch: 100_000,
  decide: ({ facts }: Family) => determine(facts, huainan, context).category,
};
