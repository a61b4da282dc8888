import { SFNClient } from '@aws-sdk/client-sfn';
import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { openTable } from '../../shared/adapters/dynamodb/table.ts';
import { readEnvironment } from '../../shared/adapters/environment.ts';
import { newId } from '../../shared/adapters/ids.ts';
import { now } from '../../shared/adapters/now.ts';
import { followUpEnvironment } from '../../shared/adapters/sqs/followUpQueues.ts';
import { machineEnvironment, machinesOf } from '../../shared/adapters/stepfunctions/machines.ts';
import { adoptCalendar } from '../../shared/adapters/sweep/adoptCalendar.ts';
import { sweepDue } from '../../shared/adapters/sweep/sweepDue.ts';
import { type ExecutionRepairs, sweepExecutions } from '../../shared/adapters/sweep/sweepExecutions.ts';
import { sweepPending } from '../../shared/adapters/sweep/sweepPending.ts';
import {
  sweepAcknowledgements,
  sweepClosures,
  sweepMonitoring,
  sweepQueues,
  sweepTerms,
} from '../../shared/adapters/sweep/sweepWork.ts';
import { sweepYearly } from '../../shared/adapters/sweep/sweepYearly.ts';
import { writeDigests } from '../../shared/adapters/sweep/writeDigests.ts';
import { system } from '../../shared/commands/actor.ts';

const environment = readEnvironment({ TABLE_NAME: z.string(), ...followUpEnvironment, ...machineEnvironment });
const table = openTable(environment.TABLE_NAME);
const sqs = new SQSClient({});
const sfn = new SFNClient({});
const machines = machinesOf(environment);

/** Once an hour: time moves the open tasks, what was not passed on is sent again, and executions are compared with cases. */
export async function handler(): Promise<{ moved: number; sentAgain: number; executions: ExecutionRepairs }> {
  const context = { now: now(), by: system('sweep'), newId };
  const { moves: moved, superiors } = await sweepDue(table, context);
  const alarmed = await sweepTerms(table, context);
  await writeDigests(table, new Set([...superiors, ...alarmed]), context.now);
  await adoptCalendar(table, context);
  await sweepAcknowledgements(table, context);
  await sweepMonitoring(table, context);
  await sweepQueues(table, context);
  await sweepClosures(table, context);
  await sweepYearly(table, context);
  const sentAgain = await sweepPending(table, sqs, environment, context.now);
  const executions = await sweepExecutions(table, sfn, machines, context);
  return { moved, sentAgain, executions };
}
