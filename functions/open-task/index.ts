import * as z from 'zod';
import { sha256 } from '../../shared/adapters/digest.ts';
import { runCommand } from '../../shared/adapters/dynamodb/runCommand.ts';
import { openTable } from '../../shared/adapters/dynamodb/table.ts';
import { readEnvironment } from '../../shared/adapters/environment.ts';
import { newId } from '../../shared/adapters/ids.ts';
import { now } from '../../shared/adapters/now.ts';
import { eachGroup } from '../../shared/adapters/sqs/eachGroup.ts';
import { system } from '../../shared/commands/actor.ts';
import { OpenTask, openTasks } from '../../shared/tasks/openTasks.ts';

const { TABLE_NAME } = readEnvironment({ TABLE_NAME: z.string() });
const table = openTable(TABLE_NAME);

/**
 * The tasks of one case are opened together: they would wait for each other's turn at the case and its chain. A refusal
 * means that the case was closed meanwhile: nobody is to be asked, and the messages are done with.
 */
export const handler = eachGroup(
  OpenTask,
  ({ caseId }) => caseId,
  async (messages) => {
    const tokens = messages.map(({ token }) => token).toSorted();
    const key = `open-tasks:${sha256(tokens.join('\n'))}`;
    await runCommand(table, openTasks, messages, key, { now: now(), by: system('open-task'), newId }, tokens);
  },
);
