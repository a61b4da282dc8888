import { demonstrationBook, determine } from '../../../shared/policy/index.ts';
import { huainan } from '../../../shared/policy/packs/huainan/2024-1/huainan.ts';
import { tracesOf } from './closureTraces.ts';
import type { Family, ruleNames } from './contestant.ts';
import { sumsOf } from './sumsOf.ts';

const slots: Readonly<Record<string, (typeof ruleNames)[number]>> = {
  'dibao.whole-family': 'whole',
  'dibao.income': 'income',
  'dibao.financial': 'financial',
  'dibao.vehicles': 'vehicles',
  'dibao.homes': 'homes',
  'dibao.enterprise': 'enterprise',
  'margin.income': 'margin',
  'margin.financial': 'financial15',
  'margin.vehicles': 'vehicles15',
  'rigid.income': 'rigid',
  'rigid.ratio': 'ratio',
  'other.local-rule': 'other',
};

/**
 * Reads the whole trace of ours: each of the twelve rules that was tried says what the closures say, and each trace has
 * its citation and, where it compares amounts, the change that turns it round.
 *
 * @throws Error that names the first rule that differs
 */
export function sameTrace(family: Family): number {
  const { rules } = determine(family.facts, huainan, {
    parameters: demonstrationBook,
    knownAt: '2026-01-01T00:00:00.000Z',
  });
  const byHand = new Map(tracesOf(sumsOf(family.facts)).map(({ rule, met }) => [rule, met]));
  for (const { rule, outcome, value, limit, flip } of rules) {
    const name = slots[rule.id.slice(rule.id.indexOf('/') + 1)];
    if (name !== undefined && (outcome === 'met') !== byHand.get(name)) throw new Error(`${rule.id} differs`);
    if (rule.citation.phrase === '') throw new Error(`${rule.id} has no citation`);
    const compares = typeof value === 'number' && typeof limit === 'number' && rule.operator.startsWith('<');
    if (compares && flip === null) throw new Error(`${rule.id} does not say what would turn it round`);
  }
  return rules.length;
}
