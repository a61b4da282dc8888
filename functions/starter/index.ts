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
  ...machineEnvironment,
});
const table = openTable(environment.TABLE_NAME);
const sfn = new SFNClient({ cacheMiddleware: true });
const machines = machinesOf(environment);

const StartMessage = z.object({ kind: z.enum(['start-interactive', 'start-bulk']), caseId: z.string() });

export const handler = eachMessage(StartMessage, ({ caseId }) =>
  isRunRequest(caseId)
    ? startRun(table, sfn, environment.COMPARISON_MACHINE_ARN, caseId)
    : pursueCase(table, sfn, machines, caseId),
);
