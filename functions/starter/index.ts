import { setTimeout as sleep } from 'node:timers/promises';
import { SFNClient } from '@aws-sdk/client-sfn';
import * as z from 'zod';
import { openTable } from '../../shared/adapters/dynamodb/table.ts';
import { readEnvironment } from '../../shared/adapters/environment.ts';
import { eachMessage } from '../../shared/adapters/sqs/eachMessage.ts';
import { machineEnvironment, machinesOf } from '../../shared/adapters/stepfunctions/machines.ts';
import { pursueCase } from '../../shared/adapters/stepfunctions/pursueCase.ts';
import { startRun } from '../../shared/adapters/stepfunctions/startRun.ts';
import { isRunRequest } from '../../shared/comparison/runRequest.ts';

const environment = readEnvironment({
  TABLE_NAME: z.string(),
  COMPARISON_MACHINE_ARN: z.string(),
  BULK_STARTS_PER_SECOND: z.coerce.number().positive(),
  ...machineEnvironment,
});
const table = openTable(environment.TABLE_NAME);
// A start that was refused for its pace comes again by its queue after minutes: here it is tried for seconds first.
const sfn = new SFNClient({ cacheMiddleware: true, maxAttempts: 6 });
const machines = machinesOf(environment);

const StartMessage = z.object({ kind: z.enum(['start-interactive', 'start-bulk']), caseId: z.string() });

/** Two pollers of ten messages. */
const bulkAtOnce = 20;
const bulkBatch = (bulkAtOnce * 1000) / environment.BULK_STARTS_PER_SECOND;

/** A batch of bulk starts lasts as long as the pace wants it to: its poller asks for the next one afterwards. */
export const handler = eachMessage(StartMessage, async ({ kind, caseId }) => {
  const lasted = kind === 'start-bulk' ? sleep(bulkBatch) : undefined;
  if (isRunRequest(caseId)) await startRun(table, sfn, environment.COMPARISON_MACHINE_ARN, caseId);
  else await pursueCase(table, sfn, machines, caseId);
  await lasted;
});
