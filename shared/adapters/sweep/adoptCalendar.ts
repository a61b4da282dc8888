import * as z from 'zod';
import { calendarAdoptions } from '../../calendar/adoption.ts';
import { calendarVersion } from '../../calendar/index.ts';
import { shards } from '../../cases/case.ts';
import type { Context } from '../../commands/command.ts';
import { create, replace } from '../../records/write.ts';
import { recomputeDeadline } from '../../tasks/recomputeDeadline.ts';
import { createReader } from '../dynamodb/reader.ts';
import { runCommand } from '../dynamodb/runCommand.ts';
import { sweepRows } from '../dynamodb/sweepRows.ts';
import type { Table } from '../dynamodb/table.ts';
import { transact } from '../dynamodb/transact.ts';

const Due = z.object({ id: z.string() });
const endOfTime = '9999';

/**
 * Once for each version of the calendar: reckons every open task again, a shard in a sweep, so that no sweep runs into
 * its time. A shard that was not finished is begun again; what is reckoned already costs a read.
 *
 * @returns how many deadlines moved
 */
export async function adoptCalendar(table: Table, context: Context): Promise<number> {
  const known = await createReader(table).find(calendarAdoptions, {});
  const shard = known?.calendar === calendarVersion ? known.shard : 0;
  if (shard >= shards) return 0;
  let moved = 0;
  for await (const rows of sweepRows(table, `DUE#${shard}`, endOfTime)) {
    for (const { id } of rows.map((row) => Due.parse(row))) {
      const key = `recompute-deadline:${id}:${calendarVersion}`;
      const outcome = await runCommand(table, recomputeDeadline, { taskId: id }, key, context);
      if (outcome.kind === 'done' && !outcome.repeated && outcome.answer.dueAt) moved += 1;
    }
  }
  const adopted = { calendar: calendarVersion, shard: shard + 1 };
  await transact(table, [
    known ? replace(calendarAdoptions, { ...adopted, version: known.version }) : create(calendarAdoptions, adopted),
  ]);
  return moved;
}
