import { startCloud } from '../startCloud.ts';
import { demoAccounts } from './accounts/demoAccounts.ts';
import { demoClients } from './accounts/demoClients.ts';
import type { DemoSize } from './demoSizes.ts';
import { runDemo } from './runDemo.ts';

// A local cloud and its players in a process of their own, to be killed:
// node playInProcess.ts STATE ASSEMBLY SIZE SEED [once: the table in memory]
const [stateDirectory, assemblyDirectory, size, seed, once] = process.argv.slice(2) as [
  string,
  string,
  DemoSize,
  string,
  string?,
];
process.env.TZ = 'UTC';
const identity = { accounts: [...demoAccounts], clients: [...demoClients] };
const cloud = await startCloud({ stateDirectory, assemblyDirectory, identity, recordsInMemory: once === 'once' });
process.send?.({ kind: 'up' });
const result = await runDemo(cloud, { stateDirectory, size, seed });
await cloud.close();
process.send?.({ kind: 'result', result }, () => process.exit(0));
