import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { openTable } from '../../shared/adapters/dynamodb/table.ts';
import { readEnvironment } from '../../shared/adapters/environment.ts';
import { newId } from '../../shared/adapters/ids.ts';
import { now } from '../../shared/adapters/now.ts';
import { followUpEnvironment } from '../../shared/adapters/sqs/followUpQueues.ts';
import { sweepDue } from '../../shared/adapters/sweep/sweepDue.ts';
import { sweepPending } from '../../shared/adapters/sweep/sweepPending.ts';
import { sweepClosures, sweepMonitoring, sweepQueues } from '../../shared/adapters/sweep/sweepWork.ts';
import { system } from '../../shared/commands/actor.ts';

const environment = readEnvironment({ TABLE_NAME: z.string(), ...followUpEnvironment });
const table = openTable(environment.TABLE_NAME);
const sqs = new SQSClient({});

/** Once an hour: time moves the open tasks, and what was not passed on is sent again. */
export async function handler(): Promise<{ moved: number; sentAgain: number }> {
  const context = { now: now(), by: system('sweep'), newId };
  const moved = await sweepDue(table, context);
  await sweepMonitoring(table, context);
  await sweepQueues(table, context);
  await sweepClosures(table, context);
  const sentAgain = await sweepPending(table, sqs, environment, context.now);
  return { moved, sentAgain };
}
