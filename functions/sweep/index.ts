import { SFNClient } from '@aws-sdk/client-sfn';
import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { openTable } from '../../shared/adapters/dynamodb/table.ts';
import { readEnvironment } from '../../shared/adapters/environment.ts';
import { newId } from '../../shared/adapters/ids.ts';
import { now } from '../../shared/adapters/now.ts';
import { followUpEnvironment } from '../../shared/adapters/sqs/followUpQueues.ts';
import { machineEnvironment, machinesOf } from '../../shared/adapters/stepfunctions/machines.ts';
import { type Swept, sweep } from '../../shared/adapters/sweep/sweep.ts';
import { system } from '../../shared/commands/actor.ts';

const environment = readEnvironment({ TABLE_NAME: z.string(), ...followUpEnvironment, ...machineEnvironment });
const means = {
  table: openTable(environment.TABLE_NAME),
  sqs: new SQSClient({ cacheMiddleware: true }),
  sfn: new SFNClient({ cacheMiddleware: true }),
  queues: environment,
  machines: machinesOf(environment),
  log: console.error,
};

/** Once an hour. */
export const handler = (): Promise<Swept> => sweep(means, { now: now(), by: system('sweep'), newId });
