import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { environmentKeys } from './functions.ts';
import { importTime } from './importTimes.ts';
import { synthesizeIfChanged } from './synthesizeIfChanged.ts';

const root = join(import.meta.dirname, '..');

if (await synthesizeIfChanged(root)) printBundles(join(root, 'dist', 'functions'));
else console.log('Nothing changed since the last synthesis.');

/** Size and cold import time of each bundle. */
function printBundles(directory: string): void {
  // A module may refuse to load without its environment; none of these is ever contacted.
  const environment = {
    ...Object.fromEntries(environmentKeys.map((key) => [key, 'https://localhost/x'])),
    SYNTHETIC_PERSONS: 'refused',
    BULK_STARTS_PER_SECOND: '40',
    AWS_REGION: 'us-east-1',
  };
  console.log(`${'function'.padEnd(18)}${'KB'.padStart(6)}${'import ms'.padStart(11)}`);
  for (const name of readdirSync(directory).filter((entry) => entry !== 'maps')) {
    const kilobytes = Math.round(statSync(join(directory, name, 'index.cjs')).size / 1024);
    const time = importTime(join(directory, name), environment)?.toFixed(0) ?? 'fails';
    console.log(`${name.padEnd(18)}${String(kilobytes).padStart(6)}${time.padStart(11)}`);
  }
}
