import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startDemoCloud } from '../support/demoCloud.ts';
import { createMeter } from './lifecycle/createMeter.ts';
import { enrol } from './lifecycle/enrol.ts';
import { floorOf } from './lifecycle/floorOf.ts';
import { livesOf, percentile } from './lifecycle/livesOf.ts';
import { type Raised, raiseOf } from './lifecycle/raiseMany.ts';
import { sampleMemory } from './lifecycle/sampleMemory.ts';
import { tableOf } from './lifecycle/tableOf.ts';
import { transitionsOf } from './lifecycle/transitionsOf.ts';
import { workAll } from './lifecycle/workAll.ts';
import { countCalls } from './report/countCalls.ts';
import { round } from './report/round.ts';
import { dollarsPerTransition } from './transitions/dollarsPerTransition.ts';

/** Warnings taken through their whole life: `npm run bench -- lifecycle --warnings 10000`. */
const { values } = parseArgs({
  options: { warnings: { type: 'string', default: '1000' }, officers: { type: 'string', default: '32' } },
});
const numberOf = (option: keyof typeof values): number => {
  const told = Number(values[option]);
  if (Number.isInteger(told) && told > 0) return told;
  throw new RangeError(`--${option} is a whole number from 1 on, not ${values[option]}.`);
};
const size = numberOf('warnings');
const officers = numberOf('officers');

/** Warnings that go before: the functions' environments start and compile with them, as the floor finds all compiled. */
const warmUp = 300;

/** Warnings that are open for each officer: more than one is at work on, so that nobody waits for the next. */
const openPerOfficer = 2;
const targets = { shareOfFloor: 0.4, p99: 500, growth: 1.1 };

const stateDirectory = mkdtempSync(join(tmpdir(), 'doudi-bench-'));
const cloud = await startDemoCloud({ stateDirectory, recordsInMemory: true });
try {
  const table = await tableOf(cloud);
  const persons = await enrol(table, warmUp + size);
  /** The whole life: officers are at their desks while the warnings come in. */
  const takeThrough = async (some: readonly string[]): Promise<Raised[]> => {
    const meter = createMeter(officers * openPerOfficer);
    const work = workAll(cloud, { officers, expected: some.length, onDone: () => meter.done() });
    const [raised] = await Promise.all([raiseOf(table, some, meter), work]);
    return raised;
  };
  await takeThrough(persons.slice(0, warmUp));
  const memory = sampleMemory();
  const usage = process.cpuUsage();
  const before = writesOf(cloud);
  const begun = performance.now();
  const raised = await takeThrough(persons.slice(warmUp));
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(usage);
  const megabytes = memory.stop();
  const after = writesOf(cloud);
  const written = { items: (after.items - before.items) / size, counters: (after.counters - before.counters) / size };
  const [first] = raised;
  if (!first) throw new RangeError('no warning was raised');
  const { delays, closed } = await livesOf(
    table,
    raised.map(({ id }) => id),
  );
  const transitions = await transitionsOf(cloud, 'warning', first.id);
  const lives = Math.min(size, 1000);
  const floor = await floorOf(table, first, { officers, lives, counters: Math.round(written.counters) });
  table.client.destroy();
  const rate = size / seconds;
  const toNextState = { p50: percentile(delays, 50), p99: percentile(delays, 99), samples: delays.length };
  const shareOfFloor = round(rate / floor);
  const report = {
    size,
    closed,
    officers,
    seconds: round(seconds),
    cpuSeconds: round((user + system) / 1e6),
    casesPerSecond: round(rate),
    writtenPerCase: { items: round(written.items), counters: round(written.counters) },
    floorCasesPerSecond: round(floor),
    shareOfFloor,
    millisecondsToNextState: toNextState,
    megabytes,
    transitionsPerWarning: transitions,
    dollarsPerThousandWarnings: round(transitions * 1000 * dollarsPerTransition),
    kept: {
      shareOfFloor: shareOfFloor >= targets.shareOfFloor,
      p99: toNextState.p99 < targets.p99,
      memory: megabytes.growth <= targets.growth,
    },
  };
  console.log(JSON.stringify(report, null, 2));
  process.exitCode = Object.values(report.kept).every(Boolean) ? 0 : 1;
} finally {
  await cloud.close();
  rmSync(stateDirectory, { recursive: true, force: true });
}

/** Items that were put, and counters of figures that were added to, so far. */
function writesOf(from: typeof cloud) {
  return { items: countCalls(from, 'PutItem'), counters: countCalls(from, 'UpdateItem') };
}
