import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type RegisterImport, rollKey } from '../../register-import/index.ts';
import { shanghaiDateOf } from '../../time/index.ts';
import { now } from '../now.ts';
import type { LoadDependencies } from './dependencies.ts';
import { type LineFault, rowFaultOf } from './lineFault.ts';
import { readTable } from './readTable.ts';

type Rejection = NonNullable<RegisterImport['rejection']>;

/** A roll that was brought here and is what its sender said: households as lines of JSON, each with its number. */
export interface StagedRoll {
  lines: AsyncIterable<[line: number, content: string]>;
  /** In the file as it was sent, and what of it was found faulty before any household was made of it. */
  rows: number;
  faults: LineFault[];
}

export async function stageRoll(
  { objects, synthetic }: LoadDependencies,
  roll: RegisterImport,
  directory: string,
): Promise<StagedRoll | Rejection> {
  const { format = 'ndjson', declared } = roll;
  const path = join(directory, `roll.${format}`);
  if (!(await objects.readToFile(rollKey(roll), path))) return { reason: 'upload-missing' };
  if ((await digestOf(path)) !== declared?.sha256) return { reason: 'checksum-mismatch' };
  const staged = format === 'ndjson' ? await stageLines(path) : await stageTable(roll, path, format, synthetic);
  if ('reason' in staged) return staged;
  const { lines = staged.rows } = declared;
  return staged.rows === lines ? staged : { reason: 'line-count-mismatch' };
}

async function stageLines(path: string): Promise<StagedRoll> {
  const read = () => createInterface({ input: createReadStream(path), crlfDelay: Infinity });
  let rows = 0;
  for await (const line of read()) if (line.trim() !== '') rows += 1;
  return { lines: numbered(read()), rows, faults: [] };
}

async function stageTable(
  { roll, asOf, division }: RegisterImport,
  path: string,
  format: 'csv' | 'xlsx',
  synthetic: 'allowed' | 'refused',
): Promise<StagedRoll | Rejection> {
  if (!roll || !asOf) throw new RangeError('A table holds one roll');
  const reading = { today: shanghaiDateOf(now()), synthetic, division, asOf };
  const table = await readTable(roll, path, format, reading);
  if (!table.ok) return table.rejection;
  const { rows, households, faults } = table.read;
  const lines = households.map(({ row, household }): [number, string] => [row, JSON.stringify(household)]);
  return { lines: each(lines), rows, faults: faults.map((fault) => rowFaultOf(roll, fault)) };
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}

async function* numbered(lines: AsyncIterable<string>): AsyncGenerator<[number, string]> {
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() !== '') yield [number, line];
  }
}

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}
