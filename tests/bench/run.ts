import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Runs every benchmark of this folder, or those named, with what follows: `npm run bench -- comparison --persons 1000000`. */
const told = process.argv.slice(2);
const from = told.findIndex((word) => word.startsWith('--'));
const wanted = from < 0 ? told : told.slice(0, from);
const flags = from < 0 ? [] : told.slice(from);
const benchmarks = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.ts') && name !== 'run.ts')
  .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
let failed = 0;
for (const name of benchmarks) {
  console.log(`\n# ${name.replace(/\.ts$/, '')}`);
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, name), ...flags], { stdio: 'inherit' });
  if (status !== 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
