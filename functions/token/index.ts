import { SFNClient } from '@aws-sdk/client-sfn';
import * as z from 'zod';
import { openTable } from '../../shared/adapters/dynamodb/table.ts';
import { readEnvironment } from '../../shared/adapters/environment.ts';
import { eachGroup } from '../../shared/adapters/sqs/eachGroup.ts';
import { answerToken, answerTokens } from '../../shared/adapters/stepfunctions/answerToken.ts';

const { TABLE_NAME } = readEnvironment({ TABLE_NAME: z.string() });
const table = openTable(TABLE_NAME);
const sfn = new SFNClient({ cacheMiddleware: true });

const TokenMessage = z.object({ kind: z.literal('token'), taskId: z.string() });

export const handler = eachGroup(
  TokenMessage,
  ({ taskId }) => taskId,
  ([{ taskId }]) => answerToken(table, sfn, taskId),
  (groups) =>
    answerTokens(
      table,
      sfn,
      groups.map(([{ taskId }]) => taskId),
    ),
);
