import { Engine } from 'json-rules-engine';
import { limits, ruleNames } from './contestant.ts';

type Bound = readonly [fact: string, operator: string, value: number];

/** One condition a rule, which is what this engine evaluates fastest. Shares and products are facts of their own. */
const bounds: readonly Bound[] = [
  ['uncovered', 'equal', 0],
  ['netPerHead', 'lessThan', limits.standard * 12],
  ['financialPerHead', 'lessThanInclusive', limits.financial],
  ['vehicles', 'lessThanInclusive', limits.vehicles],
  ['homes', 'lessThanInclusive', limits.homes],
  ['enterprise', 'lessThanInclusive', limits.enterprise],
  ['netPerHead', 'lessThan', limits.standard * 18],
  ['financialPerHead', 'lessThanInclusive', limits.financial * 1.5],
  ['vehicles', 'lessThanInclusive', limits.vehicles * 1.5],
  ['grossPerHead', 'lessThan', limits.income],
  ['overRatio', 'greaterThan', 0],
  ['other', 'equal', 1],
];

export function engineOfRules(): Engine {
  const engine = new Engine();
  for (const [index, [fact, operator, value]] of bounds.entries())
    engine.addRule({ conditions: { all: [{ fact, operator, value }] }, event: { type: ruleNames[index] as string } });
  return engine;
}
