import * as z from 'zod';
import type { Context } from '../../commands/command.ts';
import { moveTask } from '../../tasks/moveTask.ts';
import { superiorOf } from '../../tasks/superiorOf.ts';
import { type Attempt, atOnce } from '../attempt.ts';
import { runCommand } from '../dynamodb/runCommand.ts';
import { sweepRows } from '../dynamodb/sweepRows.ts';
import type { Table } from '../dynamodb/table.ts';
import { eachShard } from './eachShard.ts';

const Due = z.object({ id: z.string(), GSI2SK: z.string() });
const command = moveTask(superiorOf);

export interface SweptTasks {
  moves: number;
  /** Organs that were told of late work. */
  superiors: ReadonlySet<string>;
}

/** Moves every task whose time has come; one that has several moves due takes them one after the other. */
export async function sweepDue(table: Table, context: Context, attempt: Attempt = atOnce): Promise<SweptTasks> {
  const superiors = new Set<string>();
  let moves = 0;
  await eachShard('DUE', attempt, async (shard) => {
    for await (const rows of sweepRows(table, shard, context.now)) {
      for (const row of rows) {
        const move = () => moveWhileDue(table, Due.parse(row), context, superiors);
        moves += (await attempt(`${row.PK}/${row.SK}`, move)) ?? 0;
      }
    }
  });
  return { moves, superiors };
}

async function moveWhileDue(
  table: Table,
  { id, GSI2SK }: z.infer<typeof Due>,
  context: Context,
  superiors: Set<string>,
): Promise<number> {
  for (let moves = 0; ; moves++) {
    const key = `move-task:${id}:${GSI2SK}:${moves}`;
    const outcome = await runCommand(table, command, { taskId: id }, key, context);
    if (outcome.kind !== 'done' || !outcome.answer.moved) return moves;
    if (outcome.answer.superior) superiors.add(outcome.answer.superior);
  }
}
