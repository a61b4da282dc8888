import { casesOf } from '../../cases/case.ts';
import type { Context } from '../../commands/command.ts';
import { closeForCause } from '../../warnings/closures/closeForCause.ts';
import { closureItems, fits, itemsOfClosure, type MassClosure, massClosures } from '../../warnings/closures/closure.ts';
import { undoForCause } from '../../warnings/closures/undoForCause.ts';
import { warnings } from '../../warnings/warning.ts';
import { createReader } from '../dynamodb/reader.ts';
import { runCommand } from '../dynamodb/runCommand.ts';
import { settle } from '../dynamodb/settle.ts';
import type { Table } from '../dynamodb/table.ts';
import { eachOf } from '../eachOf.ts';

/** Warnings looked at in one read, and changed at the same time. */
const page = 100;
const width = 8;

/**
 * Closes or undoes the next of many. Each warning is one command under its own key, so that whoever calls again (the
 * officer's client, the sweep) goes on where the last call stopped.
 *
 * @returns whether anything is left to do
 */
export async function advanceClosure(table: Table, id: string, context: Context): Promise<boolean> {
  const closure = await createReader(table).get(massClosures, { id });
  if (closure.status === 'closing') return closeNext(table, closure, context);
  if (closure.status === 'undoing') return undoNext(table, closure, context);
  return false;
}

async function closeNext(table: Table, closure: MassClosure, context: Context): Promise<boolean> {
  const { id, county, cause, cursor } = closure;
  const range = { index: 'GSI1' as const, pk: casesOf('warning', county, 'open') };
  const read = await createReader(table).page(warnings, range, page, cursor);
  const concerned = read.items.filter(({ triggers }) => triggers.some((trigger) => fits(cause, trigger)));
  await eachOf(concerned, width, async ({ id: warningId }) => {
    await runCommand(table, closeForCause, { closureId: id, warningId }, `${id}:close:${warningId}`, context);
  });
  const next = read.cursor;
  await settle(table, massClosures, { id }, ({ cursor: _, ...now }): MassClosure | undefined => {
    if (now.status !== 'closing') return undefined;
    return next ? { ...now, cursor: next } : { ...now, status: 'closed' };
  });
  return next !== undefined;
}

async function undoNext(table: Table, { id }: MassClosure, context: Context): Promise<boolean> {
  const items = await createReader(table).list(closureItems, itemsOfClosure(id));
  const left = items.filter(({ undoneAt }) => !undoneAt);
  await eachOf(left.slice(0, page), width, async ({ warningId }) => {
    await runCommand(table, undoForCause, { closureId: id, warningId }, `${id}:undo:${warningId}`, context);
  });
  if (left.length > page) return true;
  await settle(table, massClosures, { id }, (now): MassClosure | undefined =>
    now.status === 'undoing' ? { ...now, status: 'undone' } : undefined,
  );
  return false;
}
