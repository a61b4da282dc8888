import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDemoCloud } from '../support/demoCloud.ts';
import { transitionsOf } from './lifecycle/transitionsOf.ts';
import { dollarsPerTransition } from './transitions/dollarsPerTransition.ts';
import { pathsOfApplications } from './transitions/pathsOfApplications.ts';
import { pathsOfWarnings } from './transitions/pathsOfWarnings.ts';

/** How many state transitions a case takes on its way, and what a thousand such cases cost: they are the bill. */
const stateDirectory = mkdtempSync(join(tmpdir(), 'doudi-bench-'));
const cloud = await startDemoCloud({ stateDirectory, inMemory: true });
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
