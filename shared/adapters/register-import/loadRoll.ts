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
import { runTogether } from '../dynamodb/runTogether.ts';
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

/** Lines that one worker takes at a time: about as many households as a transaction holds. */
const linesAtOnce = 10;
const width = 4;
const progressEvery = 100;

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
  const take = async (content: [number, string][]) => {
    const read = await Promise.all(content.map(([line, text]) => readLine(reader, roll.id, line, text)));
    const written = await write(
      from.table,
      read.filter((each) => each.ok).map(({ household }) => household),
    );
    const refused = [...read.flatMap((each) => (each.ok ? [] : [each.fault])), ...written.faults];
    const shownBefore = Math.floor(counts.lines / progressEvery);
    counts.lines += content.length;
    counts.quarantined += refused.length;
    counts.households += written.households;
    counts.persons += written.persons;
    faults.push(...refused);
    if (Math.floor(counts.lines / progressEvery) > shownBefore) await showProgress(from.table, roll.id, counts);
  };
  const lines = numbered(createInterface({ input: createReadStream(path), crlfDelay: Infinity }));
  const work = async () => {
    for (let some = await next(lines); some.length > 0; some = await next(lines)) await take(some);
  };
  await Promise.all(Array.from({ length: width }, work));
  return { counts, faults: faults.toSorted((a, b) => a.line - b.line) };
}

type Household = Parameters<ReturnType<typeof importHousehold>['decide']>[1];

/** Each household is a command of its own; a transaction takes as many as it holds. */
async function write(table: Table, households: Household[]) {
  const context = { now: now(), by: system('register-import'), newId };
  const bundle = households.map((household) => {
    const { importId, line } = household;
    const key = `import:${importId}:${line}`;
    return { command: importHousehold(), input: household, key, fingerprint: { importId, line } };
  });
  const written = { households: 0, persons: 0, faults: [] as LineFault[] };
  (await runTogether(table, bundle, context)).forEach((outcome, index) => {
    const { line, members } = households[index] as Household;
    if (outcome.kind === 'refused') {
      const { pointer = '', code } = outcome.refusal;
      written.faults.push({ line, pointer, reason: code });
      return;
    }
    answerOf(outcome);
    written.households += 1;
    written.persons += members.length;
  });
  return written;
}

async function next(lines: AsyncGenerator<[number, string]>): Promise<[number, string][]> {
  const some: [number, string][] = [];
  while (some.length < linesAtOnce) {
    const line = await lines.next();
    if (line.done) break;
    some.push(line.value);
  }
  return some;
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
