import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoAccounts } from '../../infra/local/demo/accounts/demoAccounts.ts';
import { demoClients } from '../../infra/local/demo/accounts/demoClients.ts';
import { startCloud } from '../../infra/local/startCloud.ts';
import { synthesizeIfChanged } from '../../infra/synthesizeIfChanged.ts';
import { enrol } from './lifecycle/enrol.ts';
import { floorOf } from './lifecycle/floorOf.ts';
import { livesOf, percentile } from './lifecycle/livesOf.ts';
import { raiseOf } from './lifecycle/raiseMany.ts';
import { sampleMemory } from './lifecycle/sampleMemory.ts';
import { tableOf } from './lifecycle/tableOf.ts';
import { transitionsOf } from './lifecycle/transitionsOf.ts';
import { workAll } from './lifecycle/workAll.ts';
import { dollarsPerTransition } from './transitions/dollarsPerTransition.ts';

/** Warnings taken through their whole life: `node tests/bench/lifecycle.ts 10000`. */
const size = Number(process.argv[2] ?? 300);
const officers = Number(process.argv[3] ?? 32);

const root = join(import.meta.dirname, '../..');
const assembly = join(root, '.doudi/bench-assembly');
await synthesizeIfChanged(root, assembly);
const identity = { accounts: [...demoAccounts], clients: [...demoClients] };
const stateDirectory = mkdtempSync(join(tmpdir(), 'doudi-bench-'));
const cloud = await startCloud({ stateDirectory, assemblyDirectory: assembly, identity, recordsInMemory: true });
try {
  const table = await tableOf(cloud);
  const persons = await enrol(table, size);
  const memory = sampleMemory();
  const begun = performance.now();
  const usage = process.cpuUsage();
  // The whole life: officers are at their desks while the warnings come in.
  const [raised] = await Promise.all([raiseOf(table, persons), workAll(cloud, { officers, expected: size })]);
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(usage);
  const megabytes = memory.stop();
  const { delays, commands, closed } = await livesOf(cloud, raised);
  const transitions = await transitionsOf(cloud, 'warning', raised[0] ?? '');
  table.client.destroy();
  const floor = await floorOf(cloud, { officers, transactions: 2000 });
  const rate = size / seconds;
  const report = {
    size,
    closed,
    officers,
    seconds: round(seconds),
    cpuSeconds: round((user + system) / 1e6),
    casesPerSecond: round(rate),
    transactionsPerCase: round(commands / size),
    floorTransactionsPerSecond: round(floor),
    shareOfFloor: round((rate * commands) / size / floor),
    millisecondsToNextState: { p50: percentile(delays, 50), p99: percentile(delays, 99), samples: delays.length },
    megabytes,
    transitionsPerWarning: transitions,
    dollarsPerThousandWarnings: round(transitions * 1000 * dollarsPerTransition),
  };
  console.log(JSON.stringify(report, null, 2));
} finally {
  await cloud.close();
  rmSync(stateDirectory, { recursive: true, force: true });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
