import type { SQSClient } from '@aws-sdk/client-sqs';
import { followUpOf } from '../../follow-up/followUp.ts';
import { isOverdue } from '../../follow-up/isOverdue.ts';
import type { Instant } from '../../time/index.ts';
import { type Attempt, atOnce } from '../attempt.ts';
import { sweepRows } from '../dynamodb/sweepRows.ts';
import type { Table } from '../dynamodb/table.ts';
import { type followUpEnvironment, sendFollowUps } from '../sqs/followUpQueues.ts';
import { eachShard } from './eachShard.ts';

/** Sends again what the stream should have passed on long ago: its twenty-four hours lose nothing. */
export async function sweepPending(
  table: Table,
  sqs: SQSClient,
  environment: Record<keyof typeof followUpEnvironment, string>,
  now: Instant,
  attempt: Attempt = atOnce,
): Promise<number> {
  let sent = 0;
  await eachShard('PENDING', attempt, async (shard) => {
    for await (const rows of sweepRows(table, shard, now)) {
      const followUps = rows.flatMap((row) => (isOverdue(row, now) && followUpOf(row)) || []);
      await sendFollowUps(sqs, environment, followUps);
      sent += followUps.length;
    }
  });
  return sent;
}
