import type { SQSClient } from '@aws-sdk/client-sqs';
import { shards } from '../../cases/case.ts';
import { followUpOf } from '../../follow-up/followUp.ts';
import { type Instant, toInstant, toMillis } from '../../time/index.ts';
import { type Attempt, atOnce } from '../attempt.ts';
import { sweepRows } from '../dynamodb/sweepRows.ts';
import type { Table } from '../dynamodb/table.ts';
import { type followUpEnvironment, sendFollowUps } from '../sqs/followUpQueues.ts';

/** How long the relay is given before its work is sent again. */
const patience = 10 * 60_000;

/** Sends again what the stream should have passed on long ago: its twenty-four hours lose nothing. */
export async function sweepPending(
  table: Table,
  sqs: SQSClient,
  environment: Record<keyof typeof followUpEnvironment, string>,
  now: Instant,
  attempt: Attempt = atOnce,
): Promise<number> {
  const until = toInstant(toMillis(now) - patience);
  let sent = 0;
  for (let shard = 0; shard < shards; shard++) {
    await attempt(`PENDING#${shard}`, async () => {
      for await (const rows of sweepRows(table, `PENDING#${shard}`, until)) {
        const followUps = rows.flatMap((row) => followUpOf(row) ?? []);
        await sendFollowUps(sqs, environment, followUps);
        sent += followUps.length;
      }
    });
  }
  return sent;
}
