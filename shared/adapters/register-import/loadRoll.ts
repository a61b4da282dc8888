import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { system } from '../../commands/actor.ts';
import { divisionPrefix } from '../../feeds/divisionPrefix.ts';
import {
  beginLoad,
  finishLoad,
  type ImportCounts,
  importHousehold,
  importQuarantineKey,
  type RegisterImport,
  registerImports,
  rollKey,
} from '../../register-import/index.ts';
import { shanghaiDateOf } from '../../time/index.ts';
import { answerOf } from '../dynamodb/answerOf.ts';
import { createReader } from '../dynamodb/reader.ts';
import { runCommand } from '../dynamodb/runCommand.ts';
import { settle } from '../dynamodb/settle.ts';
import type { Table } from '../dynamodb/table.ts';
import { newId } from '../ids.ts';
import { inTemporaryDirectory } from '../inTemporaryDirectory.ts';
import { now } from '../now.ts';
import type { Objects } from '../s3/openObjects.ts';
import type { IdentityHash } from '../sealing/identityHash.ts';
import type { Sealer } from '../sealing/sealer.ts';
import { type LineFault, type LineReader, readLine } from './readLine.ts';

export interface LoadDependencies {
  table: Table;
  objects: Objects;
  sealer: Sealer;
  identityHash: Pick<IdentityHash, 'of'>;
  synthetic: 'allowed' | 'refused';
}

/** Households written at the same time. */
const width = 24;
const progressEvery = 500;

/** Loads a committed roll, one command for each household. Cut short, it begins anew and repeats nothing. */
export async function loadRoll(from: LoadDependencies, importId: string): Promise<void> {
  const { table } = from;
  const context = () => ({ now: now(), by: system('register-import'), newId });
  const found = await createReader(table).get(registerImports, { id: importId });
  if (found.status !== 'committed' && found.status !== 'loading') return;
  answerOf(await runCommand(table, beginLoad, { importId }, `begin-load:${importId}`, context()));
  const loaded = await inTemporaryDirectory((directory) => load(from, found, directory));
  answerOf(
    await runCommand(table, finishLoad, { importId, loaded }, `finish-load:${importId}`, context(), { importId }),
  );
}

async function load(from: LoadDependencies, roll: RegisterImport, directory: string) {
  const path = join(directory, 'roll.ndjson');
  if ((await from.objects.read(rollKey(roll))) === undefined)
    return { rejection: { reason: 'upload-missing' as const } };
  await from.objects.readToFile(rollKey(roll), path);
  const { sha256, lines } = await measure(path);
  if (sha256 !== roll.declared?.sha256) return { rejection: { reason: 'checksum-mismatch' as const } };
  if (lines !== roll.declared.lines) return { rejection: { reason: 'line-count-mismatch' as const } };
  const { counts, faults } = await loadLines(from, roll, path);
  if (faults.length > 0) {
    const rows = faults.map(({ line, pointer, reason }) => `${line},${pointer},${reason}\n`);
    const csv = `\uFEFF行号,位置,原因\n${rows.join('')}`;
    await from.objects.writeText(importQuarantineKey(roll), csv, 'text/csv; charset=utf-8');
  }
  const quarantine: Record<string, number> = {};
  for (const { reason } of faults) quarantine[reason] = (quarantine[reason] ?? 0) + 1;
  return { counts, quarantine };
}

async function loadLines(from: LoadDependencies, roll: RegisterImport, path: string) {
  const reader: LineReader = {
    sealer: from.sealer,
    identityHash: from.identityHash,
    synthetic: from.synthetic,
    today: shanghaiDateOf(now()),
    divisionPrefix: divisionPrefix(roll.division),
  };
  const counts: ImportCounts = { lines: 0, households: 0, persons: 0, quarantined: 0 };
  const faults: LineFault[] = [];
  const take = async (line: number, content: string) => {
    const read = await readLine(reader, roll.id, line, content);
    const fault = read.ok ? await write(from.table, read.household) : read.fault;
    counts.lines += 1;
    if (fault) {
      counts.quarantined += 1;
      faults.push(fault);
    } else if (read.ok) {
      counts.households += 1;
      counts.persons += read.household.members.length;
    }
    if (counts.lines % progressEvery === 0) await showProgress(from.table, roll.id, counts);
  };
  const lines = numbered(createInterface({ input: createReadStream(path), crlfDelay: Infinity }));
  const work = async () => {
    for await (const [line, content] of lines) await take(line, content);
  };
  await Promise.all(Array.from({ length: width }, work));
  return { counts, faults: faults.toSorted((a, b) => a.line - b.line) };
}

async function write(table: Table, household: Parameters<ReturnType<typeof importHousehold>['decide']>[1]) {
  const { importId, line } = household;
  const context = { now: now(), by: system('register-import'), newId };
  const outcome = await runCommand(table, importHousehold(), household, `import:${importId}:${line}`, context, {
    importId,
    line,
  });
  if (outcome.kind !== 'refused') {
    answerOf(outcome);
    return undefined;
  }
  return { line, pointer: outcome.refusal.pointer ?? '', reason: outcome.refusal.code };
}

/** A shared iterator: each reader takes the next line, none takes one twice. */
async function* numbered(lines: AsyncIterable<string>): AsyncGenerator<[number, string]> {
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() !== '') yield [number, line];
  }
}

async function measure(path: string) {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  let lines = 0;
  for await (const line of createInterface({ input: createReadStream(path) })) if (line.trim() !== '') lines += 1;
  return { sha256: hash.digest('hex'), lines };
}

const showProgress = (table: Table, id: string, counts: ImportCounts) =>
  settle(table, registerImports, { id }, (found) =>
    found.status === 'loading' ? { ...found, counts: { ...counts } } : undefined,
  );
