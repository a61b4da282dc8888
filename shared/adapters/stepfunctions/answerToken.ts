import { SendTaskSuccessCommand, type SFNClient } from '@aws-sdk/client-sfn';
import { type Task, tasks } from '../../tasks/task.ts';
import { createReader } from '../dynamodb/reader.ts';
import { settle } from '../dynamodb/settle.ts';
import type { Table } from '../dynamodb/table.ts';

/** Nobody waits on such a token any more: the execution was stopped, or went on. A new generation reads the record. */
const spent = new Set(['TaskDoesNotExist', 'TaskTimedOut', 'InvalidToken']);

/** Tells the waiting execution that its task is done, and notes that it was told. Told twice, it hears once. */
export async function answerToken(table: Table, sfn: SFNClient, taskId: string): Promise<void> {
  const task = await createReader(table).get(tasks, { id: taskId });
  if (!task.followUp) return;
  if (task.token) await send(sfn, task.token, task.output ?? {});
  const { token } = task;
  const told = (now: Task) => {
    if (!now.followUp || now.token !== token) return undefined;
    const { followUp: _, ...settled } = now;
    return settled;
  };
  await settle(table, tasks, { id: taskId }, told, task);
}

async function send(sfn: SFNClient, taskToken: string, output: Record<string, unknown>): Promise<void> {
  try {
    await sfn.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) }));
  } catch (error) {
    if (!(error instanceof Error && spent.has(error.name))) throw error;
  }
}
