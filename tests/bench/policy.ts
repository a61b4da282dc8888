import { closures } from './policy/closures.ts';
import { doudi } from './policy/doudi.ts';
import { households } from './policy/households.ts';
import { jsonLogic } from './policy/jsonLogic.ts';
import { jsonRules } from './policy/jsonRules.ts';
import { perCpuSecond } from './policy/perCpuSecond.ts';
import { zen } from './policy/zen.ts';

/** Whole decisions on the same thousand families, in decisions per second of processor time of one core. */
const families = households(1000);
const contestants = [doudi, doudi.serialised, closures, jsonLogic, zen, zen.traced, jsonRules];

const expected: (string | null)[] = [];
for (const family of families) expected.push(await closures.decide(family));
const rates = new Map<string, number>();
for (const contestant of contestants) {
  const decided: (string | null)[] = [];
  for (const family of families) decided.push(await contestant.decide(family));
  const wrong = decided.filter((category, index) => category !== expected[index]).length;
  if (wrong > 0) throw new Error(`${contestant.name} disagrees on ${wrong} of ${families.length} families`);
  rates.set(contestant.name, await perCpuSecond(contestant, families));
}

const rate = (name: string) => rates.get(name) ?? 0;
const counts = Object.entries(Object.groupBy(expected, (category) => String(category ?? 'none'))).map(
  ([name, all]) => `${name} ${all?.length}`,
);
console.log(`same category on all ${families.length} families by every engine: ${counts.join(', ')}`);
for (const [name, value] of rates)
  console.log(
    `${name.padEnd(44)} ${Math.round(value).toLocaleString('en').padStart(12)}/s  ${(value / rate(doudi.name)).toFixed(4)} of doudi`,
  );

const targets: [string, boolean][] = [
  ['at least 500,000 decisions a second', rate(doudi.name) >= 500_000],
  ['100 times json-rules-engine', rate(doudi.name) >= 100 * rate(jsonRules.name)],
  ['50 times zen-engine with trace', rate(doudi.name) >= 50 * rate(zen.traced.name)],
];
for (const [name, reached] of targets) console.log(`${reached ? 'reached' : 'MISSED '}  ${name}`);
process.exitCode = targets.every(([, reached]) => reached) ? 0 : 1;
