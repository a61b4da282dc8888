import type { Almanac, EngineResult, RuleResult } from 'json-rules-engine';
import type { Assets, Expenses, IncomeItem, Member } from '../../../shared/policy/index.ts';
import { type Contestant, categoryOf, type Family, limits, ruleNames } from './contestant.ts';
import { engineOfRules } from './jsonRulesEngine.ts';

/** On the household itself: sums are dynamic facts, worked out once a run. Limits are written into the rules. */
const whole = engineOfRules();

const derive = (name: string, of: (fact: <T>(name: string) => Promise<T>) => Promise<number>) =>
  whole.addFact(name, (_parameters: object, almanac: Almanac) => of((needed) => almanac.factValue(needed)));
const deductible = (spent: Expenses) => (spent.medical ?? 0) + (spent.education ?? 0) + (spent.rehabilitation ?? 0);

derive('heads', async (fact) => (await fact<Member[]>('members')).length);
derive('uncovered', async (fact) => (await fact<Member[]>('members')).filter(({ covered }) => !covered).length);
derive('gross', async (fact) =>
  (await fact<IncomeItem[]>('income')).reduce(
    (sum, { fen, period }) => sum + (fen ?? 0) * (period === 'month' ? 12 : 1),
    0,
  ),
);
derive('net', async (fact) => Math.max(0, (await fact<number>('gross')) - deductible(await fact('monthWindow'))));
derive('netPerHead', async (fact) => (await fact<number>('net')) / (await fact<number>('heads')));
derive('grossPerHead', async (fact) => (await fact<number>('gross')) / (await fact<number>('heads')));
derive(
  'financialPerHead',
  async (fact) => ((await fact<Assets>('assets')).financial ?? 0) / (await fact<number>('heads')),
);
derive('vehicles', async (fact) =>
  ((await fact<Assets>('assets')).vehicles ?? []).reduce(
    (sum, item) => sum + (item.necessity ? 0 : (item.value ?? 0)),
    0,
  ),
);
derive('homes', async (fact) => (await fact<Assets>('assets')).homes ?? 0);
derive('enterprise', async (fact) => (await fact<Assets>('assets')).enterprise ?? 0);
derive(
  'overRatio',
  async (fact) => deductible(await fact('dateWindow')) * 100 - limits.ratio * (await fact<number>('gross')),
);
derive('other', async (fact) => ((await fact('otherHardship')) === 'none' ? 0 : 1));

interface Trace {
  readonly rule: string;
  readonly met: boolean;
  readonly value: unknown;
  readonly limit: unknown;
}

/** Its results hold what each condition compared; both lists together are the trace. */
const tracesOf = ({ results, failureResults }: EngineResult): Trace[] => [...results, ...failureResults].map(traceOf);

function traceOf({ event, result, conditions }: RuleResult): Trace {
  const [compared] = (conditions as unknown as { all: [{ factResult: unknown; value: unknown }] }).all;
  return { rule: event?.type ?? '', met: result === true, value: compared.factResult, limit: compared.value };
}

export const contestant: Contestant = {
  name: 'json-rules-engine, trace',
  batch: 1000,
  async decide({ facts }: Family) {
    const met = new Map(tracesOf(await whole.run(facts)).map((trace) => [trace.rule, trace.met]));
    return categoryOf(ruleNames.map((name) => met.get(name) === true));
  },
};
