import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoAccounts } from '../../infra/local/demo/accounts/demoAccounts.ts';
import { demoClients } from '../../infra/local/demo/accounts/demoClients.ts';
import { startCloud } from '../../infra/local/startCloud.ts';
import { synthesizeIfChanged } from '../../infra/synthesizeIfChanged.ts';
import { transitionsOf } from './lifecycle/transitionsOf.ts';
import { dollarsPerTransition } from './transitions/dollarsPerTransition.ts';
import { pathsOfApplications } from './transitions/pathsOfApplications.ts';
import { pathsOfWarnings } from './transitions/pathsOfWarnings.ts';

/** How many state transitions a case takes on its way, and what a thousand such cases cost: they are the bill. */
const root = join(import.meta.dirname, '../..');
const assembly = join(root, '.doudi/bench-assembly');
await synthesizeIfChanged(root, assembly);
const identity = { accounts: [...demoAccounts], clients: [...demoClients] };
const stateDirectory = mkdtempSync(join(tmpdir(), 'doudi-bench-'));
const cloud = await startCloud({ stateDirectory, assemblyDirectory: assembly, identity, inMemory: true });
try {
  const rows = [];
  for (const [machine, paths] of [
    ['warning', await pathsOfWarnings(cloud)],
    ['application', await pathsOfApplications(cloud)],
  ] as const) {
    for (const [path, id] of paths) {
      const transitions = await transitionsOf(cloud, machine, id);
      const dollars = (transitions * 1000 * dollarsPerTransition).toFixed(2);
      rows.push({ machine, path, transitions, 'USD per 1,000 cases': dollars });
    }
  }
  console.table(rows);
} finally {
  await cloud.close();
  rmSync(stateDirectory, { recursive: true, force: true });
}
