import { contestant as closures } from './policy/closures.ts';
import { loadContestants } from './policy/contestants.ts';
import { households } from './policy/households.ts';
import { perCpuSecond } from './policy/perCpuSecond.ts';
import { sameTrace } from './policy/sameTrace.ts';

/**
 * Whole decisions by twelve rules, in decisions per second of processor time of one core, the same results verified first.
 * "Sums given" is a head start: the amounts that the rules compare were worked out beforehand.
 */
const families = households(1000);
const entries = await loadContestants();

const expected = await Promise.all(families.map((family) => closures.decide(family)));
for (const { contestant } of entries) {
  let wrong = 0;
  for (const [index, family] of families.entries())
    if ((await contestant.decide(family)) !== expected[index]) wrong += 1;
  if (wrong > 0) throw new Error(`${contestant.name} disagrees on ${wrong} of ${families.length} families`);
}
const counts = Object.entries(Object.groupBy(expected, (category) => String(category ?? 'none')));
console.log(
  `same category on all ${families.length} families by every engine: ${counts.map(([name, all]) => `${name} ${all?.length}`).join(', ')}`,
);
const traces = families.reduce((sum, family) => sum + sameTrace(family), 0);
console.log(`doudi's traces read: ${traces}, each with its citation, and of the closures' opinion`);

const rates = await perCpuSecond(entries);
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const of = (module: string) => rates.get(module) ?? [];
/** How many times as fast we are, within each round. */
const times = (module: string) => median(of(module).map((other, round) => (of('doudi')[round] ?? 0) / other));

for (const { module, contestant } of entries)
  console.log(
    `${contestant.name.padEnd(50)} ${Math.round(median(of(module)))
      .toLocaleString('en')
      .padStart(10)}/s  doudi is ${times(module).toPrecision(3)} times as fast`,
  );

const targets: [string, boolean][] = [
  ['at least 500,000 decisions a second', median(of('doudi')) >= 500_000],
  ['100 times json-rules-engine on the same facts', times('jsonRules') >= 100],
  ['50 times zen-engine with trace, sums given to it', times('zenTraced') >= 50],
];
for (const [name, reached] of targets) console.log(`${reached ? 'reached' : 'MISSED '}  ${name}`);
process.exitCode = targets.every(([, reached]) => reached) ? 0 : 1;
