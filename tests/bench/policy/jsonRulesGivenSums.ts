import { type Contestant, categoryOf, type Family, limits, ruleNames } from './contestant.ts';
import { engineOfRules } from './jsonRulesEngine.ts';

/** Its trace is not looked at. */
const engine = engineOfRules();

export const contestant: Contestant = {
  name: 'json-rules-engine, sums given, no trace read',
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
