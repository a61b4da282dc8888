import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSnapshot } from './what-if/writeSnapshot.ts';

interface Measured {
  readonly households: number;
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  readonly megabytes: number;
}

/**
 * A what-if over a register of a million households: both variants, from the file to the table of movers, on two threads,
 * beside reading and parsing the same file on two threads. `HOUSEHOLDS=100000` makes it shorter.
 */
const count = Number(process.env.HOUSEHOLDS ?? 1_000_000);
const rounds = 3;
const folder = mkdtempSync(join(tmpdir(), 'what-if-bench-'));
const file = join(folder, 'snapshot.ndjson');
const measure = (what: 'read' | 'decide'): Measured =>
  JSON.parse(
    execFileSync(process.execPath, [join(import.meta.dirname, 'what-if', 'measured.ts'), file, what], {
      encoding: 'utf8',
    }),
  );
const least = (all: readonly Measured[], of: (one: Measured) => number) => Math.min(...all.map(of));

try {
  writeSnapshot(file, count);
  const megabytes = (statSync(file).size / 1e6).toFixed(0);
  console.log(`${count.toLocaleString('en')} households, ${megabytes} MB`);
  const reads: Measured[] = [];
  const runs: Measured[] = [];
  for (let round = 0; round < rounds; round += 1) {
    reads.push(measure('read'));
    runs.push(measure('decide'));
  }
  for (const [name, all] of [
    ['reading alone', reads],
    ['what-if, both variants', runs],
  ] as const) {
    if (all.some(({ households }) => households !== count)) throw new Error(`${name} lost households`);
    console.log(
      `${name.padEnd(24)} ${least(all, ({ cpuSeconds }) => cpuSeconds).toFixed(2)} CPU-s, ${least(all, ({ wallSeconds }) => wallSeconds).toFixed(2)} s, at most ${Math.max(...all.map((one) => one.megabytes)).toFixed(0)} MB`,
    );
  }
  const ratio = least(runs, ({ cpuSeconds }) => cpuSeconds) / least(reads, ({ cpuSeconds }) => cpuSeconds);
  const cpu = least(runs, ({ cpuSeconds }) => cpuSeconds);
  const wall = least(runs, ({ wallSeconds }) => wallSeconds);
  const scale = count / 1_000_000;
  const targets: [string, boolean][] = [
    [
      `under 8 s on two cores (${wall.toFixed(2)} s here; ${(cpu / 2).toFixed(2)} s of processor time a core)`,
      Math.min(wall, cpu / 2) < 8 * scale,
    ],
    ['under 800 MB', Math.max(...runs.map((one) => one.megabytes)) < 800],
    [`at most 3 times reading alone (${ratio.toFixed(2)} times)`, ratio <= 3],
  ];
  for (const [name, reached] of targets) console.log(`${reached ? 'reached' : 'MISSED '}  ${name}`);
  process.exitCode = targets.every(([, reached]) => reached) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
