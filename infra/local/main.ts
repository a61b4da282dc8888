import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { synthesizeIfChanged } from '../synthesizeIfChanged.ts';
import { LocalCloudRefusal } from './assembly/LocalCloudRefusal.ts';
import { demoAccounts } from './demo/accounts/demoAccounts.ts';
import { demoClients } from './demo/accounts/demoClients.ts';
import { forgetState } from './start/forgetState.ts';
import { playDemo } from './start/playDemo.ts';
import { portOrFree } from './start/portOrFree.ts';
import { printWelcome } from './start/printWelcome.ts';
import { type Cloud, startCloud } from './startCloud.ts';

const { values: flags } = parseArgs({
  options: {
    /** Play the main job on a state of its own, say whether everything holds, and end. */
    once: { type: 'boolean', default: false },
    /** Forget the state of earlier runs, after asking. */
    fresh: { type: 'boolean', default: false },
    /** Do not ask. */
    yes: { type: 'boolean', default: false },
    /** `--no-demo`: an empty county. */
    demo: { type: 'boolean', default: true },
  },
  allowNegative: true,
});

const root = join(import.meta.dirname, '../..');
const stateDirectory = join(root, '.doudi', flags.once ? 'once' : 'state');
// Lambda's time zone; Node reads it anew when it is set.
process.env.TZ = 'UTC';

const begin = performance.now();
try {
  const cloud = await start();
  if (cloud) {
    endOnSignal(cloud);
    console.log(`Doudi is up after ${((performance.now() - begin) / 1000).toFixed(1)} s.\n`);
    printWelcome(cloud);
    const { played, holds } = flags.demo
      ? await playDemo(cloud, stateDirectory).catch(saidAsFalse)
      : { played: false, holds: true };
    // The main job has filled the screen since.
    if (played && !flags.once) {
      console.log();
      printWelcome(cloud);
    }
    if (flags.once) {
      await cloud.close();
      process.exit(holds ? 0 : 1);
    }
  }
} catch (error) {
  if (!(error instanceof LocalCloudRefusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function start(): Promise<Cloud | undefined> {
  if (flags.once) rmSync(stateDirectory, { recursive: true, force: true });
  else if (flags.fresh && !(await forgetState(stateDirectory, flags))) return undefined;
  const synthesis = synthesizeIfChanged(root).then((changed) => changed && console.log('Synthesized the app.'));
  const [api, issuer, stepFunctions] = await Promise.all([4780, 4781, 4782].map(portOrFree));
  return startCloud({
    stateDirectory,
    recordsInMemory: flags.once,
    assemblyDirectory: join(root, 'cdk.out'),
    synthesis,
    identity: { accounts: [...demoAccounts], clients: [...demoClients] },
    ports: { api: api as number, issuer: issuer as number, stepFunctions: stepFunctions as number },
  });
}

/** The cloud outlives a demo that breaks, so that one can look. */
function saidAsFalse(error: unknown): { played: boolean; holds: boolean } {
  console.error(error);
  return { played: false, holds: false };
}

/** The first signal ends cleanly, a second one at once. */
function endOnSignal(cloud: Cloud): void {
  let ending = false;
  const end = (): void => {
    if (ending) process.exit(130);
    ending = true;
    cloud.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}
