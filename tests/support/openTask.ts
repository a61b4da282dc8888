import { runCommand } from '../../shared/adapters/dynamodb/runCommand.ts';
import { system } from '../../shared/commands/actor.ts';
import { openTasks } from '../../shared/tasks/openTasks.ts';
import type { TestApi } from './api.ts';

/** Opens a task as the queue's function does for a waiting state. @returns its id */
export async function openTask(
  api: Pick<TestApi, 'services' | 'clock'>,
  caseId: string,
  kind: string,
  organ: string,
  subject?: string,
): Promise<string> {
  const { table, newId } = api.services;
  const message = {
    token: `token-${caseId}-${kind}`,
    execution: `${caseId}-g1`,
    caseId,
    kind,
    step: kind,
    round: 1,
    organ,
    subject,
  };
  const context = { now: api.clock.now, by: system('open-task'), newId };
  const outcome = await runCommand(table, openTasks, [message], `test:${message.token}`, context);
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.answer[0]?.taskId ?? '';
}
