import { Engine } from 'json-rules-engine';
import { type Contestant, categoryOf, type Family, limits, ruleNames } from './contestant.ts';

type Bound = readonly [fact: string, operator: string, value: number];

/** json-rules-engine compares a fact with a constant, so shares and products are given as facts. */
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

const engine = new Engine();
for (const [index, [fact, operator, value]] of bounds.entries())
  engine.addRule({ conditions: { all: [{ fact, operator, value }] }, event: { type: ruleNames[index] as string } });

export const jsonRules: Contestant = {
  name: 'json-rules-engine',
  batch: 1500,
  async decide({ sums }: Family) {
    const { events } = await engine.run({
      ...sums,
      netPerHead: sums.net / sums.heads,
      grossPerHead: sums.gross / sums.heads,
      financialPerHead: sums.financial / sums.heads,
      overRatio: sums.spent * 100 - limits.ratio * sums.gross,
    });
    const met = new Set(events.map(({ type }) => type));
    return categoryOf(ruleNames.map((name) => met.has(name)));
  },
};
