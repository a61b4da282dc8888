import * as z from 'zod';
import { escalateTerm } from '../../applications/clock/escalateTerm.ts';
import { expireRepresentation } from '../../applications/representations/expireRepresentation.ts';
import type { Context } from '../../commands/command.ts';
import { moveMatchList } from '../../feeds/moveMatchList.ts';
import { moveWindow } from '../../monitoring/endWindow.ts';
import { chaseReferral } from '../../referrals/chaseReferral.ts';
import { shanghaiDateOf } from '../../time/index.ts';
import { releaseWarning } from '../../warnings/queue/releaseWarning.ts';
import { type Attempt, atOnce } from '../attempt.ts';
import { advanceClosure } from '../closures/advanceClosure.ts';
import { runCommand } from '../dynamodb/runCommand.ts';
import { sweepRows } from '../dynamodb/sweepRows.ts';
import type { Table } from '../dynamodb/table.ts';
import { eachShard } from './eachShard.ts';

const Row = z.object({ id: z.string(), PK: z.string(), GSI2SK: z.string() });

/** Tells the superior organs of cases whose statutory day has passed undecided. */
export async function sweepTerms(
  table: Table,
  context: Context,
  attempt: Attempt = atOnce,
): Promise<ReadonlySet<string>> {
  const today = shanghaiDateOf(context.now);
  const superiors = new Set<string>();
  await eachRow(table, 'TERM', today, attempt, async ({ id, GSI2SK }) => {
    const outcome = await runCommand(table, escalateTerm, { id }, `escalate-term:${GSI2SK}:${today}`, context);
    if (outcome.kind === 'done' && outcome.answer.superior) superiors.add(outcome.answer.superior);
  });
  return superiors;
}

/** Ends the watches whose term is over, and says which of the others are to be looked at again. Once a day each. */
export async function sweepMonitoring(table: Table, context: Context, attempt: Attempt = atOnce): Promise<number> {
  const today = shanghaiDateOf(context.now);
  let moved = 0;
  await eachRow(table, 'MONITORING', today, attempt, async ({ id, GSI2SK }) => {
    const outcome = await runCommand(table, moveWindow, { id }, `move-monitoring:${GSI2SK}`, context);
    if (outcome.kind === 'done' && outcome.answer.moved) moved += 1;
  });
  return moved;
}

/** Has an officer see to every representation whose last day has passed in an open case. */
export async function sweepRepresentations(table: Table, context: Context, attempt: Attempt = atOnce): Promise<number> {
  const today = shanghaiDateOf(context.now);
  let opened = 0;
  await eachRow(table, 'REPRESENTATION', today, attempt, async ({ id, PK, GSI2SK }) => {
    const input = { personId: PK.slice('PERSON#'.length), id };
    const outcome = await runCommand(table, expireRepresentation, input, `expire-representation:${GSI2SK}`, context);
    if (outcome.kind === 'done' && outcome.answer.taskId) opened += 1;
  });
  return opened;
}

/** Reminds counties of rows that they owe an answer to (matched by name), and tells the organs above of late ones. */
export async function sweepMatches(
  table: Table,
  context: Context,
  attempt: Attempt = atOnce,
): Promise<ReadonlySet<string>> {
  const superiors = new Set<string>();
  await eachRow(table, 'MATCHLIST', context.now, attempt, async ({ id, GSI2SK }) => {
    const [batchId = '', county = ''] = id.split('.');
    const outcome = await runCommand(table, moveMatchList, { batchId, county }, `move-match-list:${GSI2SK}`, context);
    if (outcome.kind === 'done' && outcome.answer.superior) superiors.add(outcome.answer.superior);
  });
  return superiors;
}

/** Takes up, township by township, what waited for a place in this week, first come first served. */
export async function sweepQueues(table: Table, context: Context, attempt: Attempt = atOnce): Promise<number> {
  const full = new Set<string>();
  let released = 0;
  await eachRow(table, 'WARNINGQUEUE', endless, attempt, async ({ id, GSI2SK }) => {
    const [township = '', since = ''] = GSI2SK.split('#');
    if (full.has(township)) return;
    const key = `release-warning:${id}:${context.now}`;
    const outcome = await runCommand(table, releaseWarning, { warningId: id, since }, key, context);
    if (outcome.kind === 'done' && outcome.answer.released) released += 1;
    else full.add(township);
  });
  return released;
}

/** Goes on with closings of many that nobody's client brings to their end. */
export async function sweepClosures(table: Table, context: Context, attempt: Attempt = atOnce): Promise<void> {
  await eachRow(table, 'CLOSURE', context.now, attempt, async ({ id }) => {
    while (await advanceClosure(table, id, context));
  });
}

/** Reminds organs of what they were sent and did not confirm (催办). */
export async function sweepAcknowledgements(
  table: Table,
  context: Context,
  attempt: Attempt = atOnce,
): Promise<number> {
  let chased = 0;
  await eachRow(table, 'ACKNOWLEDGE', context.now, attempt, async ({ id, PK }) => {
    const input = { caseId: PK.slice('CASE#'.length), referralId: id };
    const outcome = await runCommand(table, chaseReferral, input, `chase-referral:${id}`, context);
    if (outcome.kind === 'done' && outcome.answer.chased) chased += 1;
  });
  return chased;
}

const endless = '\u{10FFFF}';

const eachRow = (
  table: Table,
  name: string,
  until: string,
  attempt: Attempt,
  take: (row: z.infer<typeof Row>) => Promise<void>,
): Promise<void> =>
  eachShard(name, attempt, async (shard) => {
    for await (const rows of sweepRows(table, shard, until)) {
      for (const row of rows) await attempt(`${row.PK}/${row.SK}`, () => take(Row.parse(row)));
    }
  });
