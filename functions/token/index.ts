import { SFNClient } from '@aws-sdk/client-sfn';
import * as z from 'zod';
import { openTable } from '../../shared/adapters/dynamodb/table.ts';
import { readEnvironment } from '../../shared/adapters/environment.ts';
import { eachMessage } from '../../shared/adapters/sqs/eachMessage.ts';
import { answerToken } from '../../shared/adapters/stepfunctions/answerToken.ts';

const { TABLE_NAME } = readEnvironment({ TABLE_NAME: z.string() });
const table = openTable(TABLE_NAME);
const sfn = new SFNClient({ cacheMiddleware: true });

const TokenMessage = z.object({ kind: z.literal('token'), taskId: z.string() });

export const handler = eachMessage(TokenMessage, ({ taskId }) => answerToken(table, sfn, taskId));
