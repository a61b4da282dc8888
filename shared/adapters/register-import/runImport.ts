import { system } from '../../commands/actor.ts';
import {
  beginLoad,
  finishCheck,
  finishLoad,
  finishUndo,
  importFileKey,
  type RegisterImport,
  registerImports,
  workOf,
} from '../../register-import/index.ts';
import { answerOf } from '../dynamodb/answerOf.ts';
import { createReader } from '../dynamodb/reader.ts';
import { runCommand } from '../dynamodb/runCommand.ts';
import { newId } from '../ids.ts';
import { inTemporaryDirectory } from '../inTemporaryDirectory.ts';
import { now } from '../now.ts';
import { checkRoll } from './checkRoll.ts';
import type { LoadDependencies } from './dependencies.ts';
import { faultsCsv, type LineFault } from './lineFault.ts';
import { loadRoll } from './loadRoll.ts';
import { type StagedRoll, stageRoll } from './stageRoll.ts';
import { undoRoll } from './undoRoll.ts';

const contentType = 'text/csv; charset=utf-8';

/** Does what is to be done with an import: checks it, loads it, undoes it. Cut short, it begins anew and repeats nothing. */
export async function runImport(from: LoadDependencies, importId: string): Promise<void> {
  const found = await createReader(from.table).get(registerImports, { id: importId });
  switch (workOf(found)) {
    case 'check':
      return check(from, found);
    case 'load':
      return load(from, found);
    case 'undo':
      return undo(from, found);
  }
}

const context = () => ({ now: now(), by: system('register-import'), newId });

async function check(from: LoadDependencies, roll: RegisterImport): Promise<void> {
  const { id: importId } = roll;
  answerOf(await runCommand(from.table, beginLoad, { importId }, `begin-check:${importId}`, context()));
  const checked = await staged(from, roll, async (lines) => {
    const { file, faults, counts, differences } = await checkRoll(from, roll, lines);
    await from.objects.writeText(importFileKey(roll, 'differences'), file, contentType);
    const noted = await noteFaults(from, roll, [...lines.faults, ...faults]);
    return { counts: { ...counts, quarantined: lines.faults.length + faults.length }, differences, ...noted };
  });
  const input = { importId, checked };
  answerOf(await runCommand(from.table, finishCheck, input, `finish-check:${importId}`, context(), { importId }));
}

async function load(from: LoadDependencies, roll: RegisterImport): Promise<void> {
  const { id: importId } = roll;
  answerOf(await runCommand(from.table, beginLoad, { importId }, `begin-load:${importId}`, context()));
  const loaded = await staged(from, roll, async (lines) => {
    const { counts, faults } = await loadRoll(from, roll, lines);
    const noted = await noteFaults(from, roll, [...lines.faults, ...faults]);
    return { counts: { ...counts, quarantined: lines.faults.length + faults.length }, ...noted };
  });
  const input = { importId, loaded };
  answerOf(await runCommand(from.table, finishLoad, input, `finish-load:${importId}`, context(), { importId }));
}

async function undo({ table, objects }: LoadDependencies, roll: RegisterImport): Promise<void> {
  const { id: importId } = roll;
  const { file, ...undone } = await undoRoll(table, roll);
  if (Object.keys(undone.kept).length > 0) await objects.writeText(importFileKey(roll, 'kept'), file, contentType);
  const key = `finish-undo:${importId}:${roll.undo?.at}`;
  answerOf(await runCommand(table, finishUndo, { importId, ...undone }, key, context(), { importId }));
}

/** What is done with a roll whose file is what was declared. */
const staged = <Done>(from: LoadDependencies, roll: RegisterImport, work: (lines: StagedRoll) => Promise<Done>) =>
  inTemporaryDirectory(async (directory) => {
    const lines = await stageRoll(from, roll, directory);
    return 'reason' in lines ? { rejection: lines } : work(lines);
  });

async function noteFaults({ objects }: LoadDependencies, roll: RegisterImport, faults: readonly LineFault[]) {
  const inOrder = faults.toSorted((a, b) => a.line - b.line);
  if (faults.length > 0) await objects.writeText(importFileKey(roll, 'quarantine'), faultsCsv(inOrder), contentType);
  const quarantine: Record<string, number> = {};
  for (const { reason } of faults) quarantine[reason] = (quarantine[reason] ?? 0) + 1;
  return { quarantine };
}
