import { SendTaskSuccessCommand, type SFNClient } from '@aws-sdk/client-sfn';
import { replace } from '../../records/write.ts';
import { type Task, tasks } from '../../tasks/task.ts';
import { createReader } from '../dynamodb/reader.ts';
import { settle } from '../dynamodb/settle.ts';
import type { Table } from '../dynamodb/table.ts';
import { transact } from '../dynamodb/transact.ts';

/** Nobody waits on such a token any more: the execution was stopped, or went on. A new generation reads the record. */
const spent = new Set(['TaskDoesNotExist', 'TaskTimedOut', 'InvalidToken']);

/** Tells the waiting execution that its task is done, and notes that it was told. Told twice, it hears once. */
export async function answerToken(table: Table, sfn: SFNClient, taskId: string): Promise<void> {
  const task = await tell(table, sfn, taskId);
  if (task) await note(table, task);
}

/** The same for several tasks, each named once; what was told is noted together. */
export async function answerTokens(table: Table, sfn: SFNClient, taskIds: readonly string[]): Promise<void> {
  const told = (await Promise.all(taskIds.map((id) => tell(table, sfn, id)))).filter((task) => task !== undefined);
  if (told.length === 0) return;
  const noted = await transact(
    table,
    told.map((task) => replace(tasks, withoutFollowUp(task))),
  );
  if (!noted) await Promise.all(told.map((task) => note(table, task)));
}

/** @returns the task whose execution was told; undefined when it had been told before */
async function tell(table: Table, sfn: SFNClient, taskId: string): Promise<Task | undefined> {
  const task = await createReader(table).get(tasks, { id: taskId });
  if (!task.followUp) return undefined;
  if (task.token) await send(sfn, task.token, task.output ?? {});
  return task;
}

function note(table: Table, task: Task): Promise<void> {
  const told = (now: Task) => (now.followUp && now.token === task.token ? withoutFollowUp(now) : undefined);
  return settle(table, tasks, { id: task.id }, told, task);
}

function withoutFollowUp({ followUp: _, ...settled }: Task): Task {
  return settled;
}

async function send(sfn: SFNClient, taskToken: string, output: Record<string, unknown>): Promise<void> {
  try {
    await sfn.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) }));
  } catch (error) {
    if (!(error instanceof Error && spent.has(error.name))) throw error;
  }
}
