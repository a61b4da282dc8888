import { system } from '../../commands/actor.ts';
import {
  type ImportCounts,
  importHousehold,
  type RegisterImport,
  registerImports,
  type SealedHousehold,
} from '../../register-import/index.ts';
import { answerOf } from '../dynamodb/answerOf.ts';
import { runTogether } from '../dynamodb/runTogether.ts';
import { settle } from '../dynamodb/settle.ts';
import type { Table } from '../dynamodb/table.ts';
import { newId } from '../ids.ts';
import { now } from '../now.ts';
import type { LoadDependencies } from './dependencies.ts';
import type { LineFault } from './lineFault.ts';
import { createLineReader, readLine } from './readLine.ts';
import type { StagedRoll } from './stageRoll.ts';
import { workThrough } from './workThrough.ts';

const progressEvery = 100;

/** Puts the households of a roll on the register, one command for each. Cut short, it begins anew and repeats nothing. */
export async function loadRoll(
  from: LoadDependencies,
  roll: RegisterImport,
  staged: StagedRoll,
): Promise<{ counts: ImportCounts; faults: LineFault[] }> {
  const reader = createLineReader(from, roll);
  const counts: ImportCounts = { lines: 0, households: 0, persons: 0, quarantined: 0 };
  const faults: LineFault[] = [];
  await workThrough(staged.lines, async (content) => {
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
  });
  counts.lines = staged.rows;
  return { counts, faults };
}

/** Each household is a command of its own; a transaction takes as many as it holds. */
async function write(table: Table, households: SealedHousehold[]) {
  const context = { now: now(), by: system('register-import'), newId };
  const bundle = households.map((household) => {
    const { importId, line } = household;
    const key = `import:${importId}:${line}`;
    return { command: importHousehold(), input: household, key, fingerprint: { importId, line } };
  });
  const written = { households: 0, persons: 0, faults: [] as LineFault[] };
  (await runTogether(table, bundle, context)).forEach((outcome, index) => {
    const { line } = households[index] as SealedHousehold;
    if (outcome.kind === 'refused') {
      const { pointer = '', code } = outcome.refusal;
      written.faults.push({ line, pointer, reason: code });
      return;
    }
    const { outcome: became, persons } = answerOf(outcome);
    if (became !== 'same') written.households += 1;
    written.persons += persons;
  });
  return written;
}

const showProgress = (table: Table, id: string, counts: ImportCounts) =>
  settle(table, registerImports, { id }, (found) =>
    found.status === 'loading' ? { ...found, counts: { ...counts } } : undefined,
  );
