import { parseArgs } from 'node:util';
import {
  createParameterBook,
  demonstrationParameters,
  indicatorNames,
  packFor,
  shippedParameters,
  thresholdsOf,
} from '../../../shared/policy/index.ts';
import { shanghaiDateOf } from '../../../shared/time/index.ts';
import { parametersOf } from '../whatif/change.ts';
import { runBackTest } from './runBackTest.ts';

const usage =
  'Usage: npm run back-test -- PAST.ndjson --in DIVISION [--set KEY=NUMBER]… [--date DATE] [--known-at INSTANT] [--demonstration] [--json]';
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    in: { type: 'string' },
    set: { type: 'string', multiple: true, default: [] },
    date: { type: 'string' },
    'known-at': { type: 'string' },
    demonstration: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const refuse = (reason: string): never => {
  console.error(reason);
  process.exit(2);
};
const file = positionals[0] ?? refuse(usage);
const division = values.in ?? refuse(usage);
const knownAt = values['known-at'] ?? new Date().toISOString();
const date = values.date ?? shanghaiDateOf(knownAt);
const { indicators } = packFor(division, date) ?? refuse(`no norm is in force for ${division} on ${date}`);

const known = [...shippedParameters, ...(values.demonstration ? demonstrationParameters : [])];
const change = { sets: values.set, pack: null, demonstration: values.demonstration, knownAt, from: date };
const changed = values.set.flatMap(
  (set) => parametersOf(set, change, [division], known) ?? refuse(`cannot read ${set}: KEY=NUMBER`),
);
const thresholds = (more: typeof known) =>
  thresholdsOf(createParameterBook([...known, ...more]), division, date, knownAt);

try {
  const before = runBackTest(file, indicators, thresholds([]));
  const after = changed.length > 0 ? runBackTest(file, indicators, thresholds(changed)) : undefined;
  if (values.json) {
    console.log(JSON.stringify({ before, ...(after && { after }) }, null, 2));
  } else {
    for (const [name, rows] of Object.entries({ 'as it is': before, ...(after && { changed: after }) })) {
      console.log(`${name}:`);
      console.table(
        rows.map(({ indicator, raised, confirmed }) => ({
          indicator: indicatorNames[indicator].en,
          raised,
          confirmed,
          share: `${((confirmed * 100) / raised).toFixed(1)} %`,
        })),
      );
    }
  }
} catch (error) {
  refuse(error instanceof Error ? error.message : String(error));
}
