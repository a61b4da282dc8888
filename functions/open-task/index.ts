import * as z from 'zod';
import { sha256 } from '../../shared/adapters/digest.ts';
import { runCommand } from '../../shared/adapters/dynamodb/runCommand.ts';
import { openTable } from '../../shared/adapters/dynamodb/table.ts';
import { readEnvironment } from '../../shared/adapters/environment.ts';
import { newId } from '../../shared/adapters/ids.ts';
import { now } from '../../shared/adapters/now.ts';
import { eachMessage } from '../../shared/adapters/sqs/eachMessage.ts';
import { system } from '../../shared/commands/actor.ts';
import { packOf } from '../../shared/policy/index.ts';
import { OpenTask, openTask } from '../../shared/tasks/openTask.ts';
import { taskRuleOf } from '../../shared/tasks/taskRuleOf.ts';

const { TABLE_NAME } = readEnvironment({ TABLE_NAME: z.string() });
const table = openTable(TABLE_NAME);
const command = openTask((kind, pack, organ) => taskRuleOf(kind, packOf(pack), organ));

/** A refusal means that the case was closed meanwhile: nobody is to be asked, and the message is done with. */
export const handler = eachMessage(OpenTask, async (message) => {
  const key = `open-task:${sha256(message.token)}`;
  await runCommand(table, command, message, key, { now: now(), by: system('open-task'), newId });
});
