import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import * as z from 'zod';
import { formatYuan } from '../../../shared/money/index.ts';
import {
  AddedClause,
  demonstrationParameters,
  hasSlot,
  packs,
  shippedParameters,
} from '../../../shared/policy/index.ts';
import { suppressSmall } from '../../../shared/policy/whatif/suppressSmall.ts';
import { type Change, parametersOf } from './change.ts';
import { runWhatIf } from './runWhatIf.ts';

const usage =
  'Usage: npm run what-if -- SNAPSHOT.ndjson --in DIVISION [--set KEY[:urban|:rural]=NUMBER]… [--pack ID] [--clause CLAUSE.json]… [--from DATE] [--known-at INSTANT] [--demonstration] [--out RESULT.json]';
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    in: { type: 'string', multiple: true, default: [] },
    set: { type: 'string', multiple: true, default: [] },
    pack: { type: 'string' },
    clause: { type: 'string', multiple: true, default: [] },
    from: { type: 'string', default: '2021-07-01' },
    'known-at': { type: 'string' },
    demonstration: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
});
const file = positionals[0];
const refuse = (reason: string): never => {
  console.error(reason);
  process.exit(2);
};
const asks = values.set.length > 0 || values.pack !== undefined || values.clause.length > 0;
if (file === undefined || !asks) refuse(usage);
if (values.set.length > 0 && values.in.length === 0) refuse('--set needs --in: the divisions where the number changes');
if (values.pack !== undefined && !packs.some(({ id }) => id === values.pack))
  refuse(`no pack ${values.pack}; there are ${packs.map(({ id }) => id).join(', ')}`);

const change: Change = {
  sets: values.set,
  pack: values.pack ?? null,
  demonstration: values.demonstration,
  knownAt: values['known-at'] ?? new Date().toISOString(),
  from: values.from,
};
const known = [...shippedParameters, ...(change.demonstration ? demonstrationParameters : [])];
const changed = change.sets.flatMap(
  (set) => parametersOf(set, change, values.in, known) ?? refuse(`cannot read ${set}: KEY[:urban|:rural]=NUMBER`),
);

const clauses = values.clause.map((path) => {
  const parsed = AddedClause.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!parsed.success) return refuse(`${path}: ${z.prettifyError(parsed.error)}`);
  if (!packs.some((pack) => hasSlot(pack, parsed.data))) return refuse(`${path}: no rule has the slot it replaces`);
  return parsed.data;
});

const bar = new SingleBar({ format: '{bar} {percentage}% {eta_formatted}', clearOnComplete: true });
const cancel = new AbortController();
process.once('SIGINT', () => cancel.abort());
bar.start(100, 0);
try {
  const report = await runWhatIf({
    file: file as string,
    known: [],
    changed,
    pack: change.pack,
    clauses,
    demonstration: change.demonstration,
    knownAt: change.knownAt,
    workers: 2,
    onProgress: (share) => bar.update(Math.floor(share * 100)),
    signal: cancel.signal,
  });
  bar.stop();
  const shown = suppressSmall(report);
  const count = (value: number | null) => (value === null ? '<5' : value.toLocaleString('en'));
  const yuan = (value: number | null) => (value === null ? '–' : formatYuan(value));
  console.log(`${report.households.toLocaleString('en')} households`);
  console.table(
    shown.movers.map((row) => ({
      from: row.from,
      to: row.to,
      households: count(row.households),
      persons: count(row.persons),
    })),
  );
  console.table(
    shown.cost.map((row) => ({
      area: row.area,
      category: row.category,
      before: count(row.householdsBefore),
      after: count(row.householdsAfter),
      'yuan a month before': yuan(row.monthlyFenBefore),
      'yuan a month after': yuan(row.monthlyFenAfter),
    })),
  );
  console.table(
    shown.cliff.map((row) => ({
      'just above': row.rule,
      before: count(row.householdsBefore),
      after: count(row.householdsAfter),
    })),
  );
  if (values.out !== undefined)
    writeFileSync(values.out, `${JSON.stringify({ change: { ...change, clauses }, report: shown }, null, 2)}\n`);
} catch (error) {
  bar.stop();
  if (!cancel.signal.aborted) throw error;
  console.error('cancelled, nothing stored');
  process.exitCode = 130;
}
