import * as z from 'zod';
import { sha256 } from '../../shared/adapters/digest.ts';
import { runTogether } from '../../shared/adapters/dynamodb/runTogether.ts';
import { openTable } from '../../shared/adapters/dynamodb/table.ts';
import { readEnvironment } from '../../shared/adapters/environment.ts';
import { newId } from '../../shared/adapters/ids.ts';
import { now } from '../../shared/adapters/now.ts';
import { eachGroup, type Group } from '../../shared/adapters/sqs/eachGroup.ts';
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
  async (messages) => void (await runTogether(table, [opening(messages)], context())),
  async (groups) => void (await runTogether(table, groups.map(opening), context())),
);

const context = () => ({ now: now(), by: system('open-task'), newId });

function opening(messages: Group<OpenTask>) {
  const tokens = messages.map(({ token }) => token).toSorted();
  const key = `open-tasks:${sha256(tokens.join('\n'))}`;
  return { command: openTasks, input: messages, key, fingerprint: tokens };
}
