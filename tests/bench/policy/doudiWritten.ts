import { demonstrationBook, determine } from '../../../shared/policy/index.ts';
import { huainan } from '../../../shared/policy/packs/huainan/2024-1/huainan.ts';
import type { Contestant, Family } from './contestant.ts';

const context = { parameters: demonstrationBook, knownAt: '2026-01-01T00:00:00.000Z' };

export const contestant: Contestant = {
  name: 'doudi, full trace, written as JSON',
  batch: 5000,
  decide({ facts }: Family) {
    const determination = determine(facts, huainan, context);
    return JSON.stringify(determination).length > 0 ? determination.category : null;
  },
};
