import type { SFNClient } from '@aws-sdk/client-sfn';
import type { SQSClient } from '@aws-sdk/client-sqs';
import type { Context } from '../../commands/command.ts';
import type { Attempt } from '../attempt.ts';
import { describeFault } from '../describeFault.ts';
import type { Table } from '../dynamodb/table.ts';
import type { followUpEnvironment } from '../sqs/followUpQueues.ts';
import type { Machines } from '../stepfunctions/machines.ts';
import { adoptCalendar } from './adoptCalendar.ts';
import { sweepDue } from './sweepDue.ts';
import { type ExecutionRepairs, sweepExecutions } from './sweepExecutions.ts';
import { sweepPending } from './sweepPending.ts';
import {
  sweepAcknowledgements,
  sweepClosures,
  sweepMatches,
  sweepMonitoring,
  sweepQueues,
  sweepRepresentations,
  sweepTerms,
} from './sweepWork.ts';
import { sweepYearly } from './sweepYearly.ts';
import { writeDigests } from './writeDigests.ts';

interface Means {
  table: Table;
  sqs: SQSClient;
  sfn: SFNClient;
  queues: Record<keyof typeof followUpEnvironment, string>;
  machines: Machines;
  /** Takes one line; ids only. */
  log(line: string): void;
}

export interface Swept {
  moved: number;
  sentAgain: number;
  executions: ExecutionRepairs;
}

/** What could not be swept; everything else was. Each failure is in the log. */
export class SweepIncomplete extends Error {
  override name = 'SweepIncomplete';
}

/**
 * One sweep: time moves the open tasks, what was not passed on is sent again, and executions are compared with cases.
 * A row or a part that fails stops no other: it is logged, and the next sweep tries it again.
 *
 * @throws SweepIncomplete when all is done that could be, so that the alarm on the function's errors sounds
 */
export async function sweep({ table, sqs, sfn, queues, machines, log }: Means, context: Context): Promise<Swept> {
  const failed: string[] = [];
  const attempt: Attempt = async (what, work) => {
    try {
      return await work();
    } catch (fault) {
      failed.push(what);
      log(JSON.stringify({ level: 'ERROR', sweep: what, ...describeFault(fault) }));
      return undefined;
    }
  };
  const [due, alarmed, unmatched] = await Promise.all([
    attempt('due', () => sweepDue(table, context, attempt)),
    attempt('terms', () => sweepTerms(table, context, attempt)),
    attempt('matches', () => sweepMatches(table, context, attempt)),
  ]);
  const told = new Set([...(due?.superiors ?? []), ...(alarmed ?? []), ...(unmatched ?? [])]);
  await Promise.all([
    attempt('digests', () => writeDigests(table, told, context.now)),
    attempt('calendar', () => adoptCalendar(table, context)),
    attempt('acknowledgements', () => sweepAcknowledgements(table, context, attempt)),
    attempt('representations', () => sweepRepresentations(table, context, attempt)),
    attempt('monitoring', () => sweepMonitoring(table, context, attempt)),
    attempt('queues', () => sweepQueues(table, context, attempt)),
    attempt('closures', () => sweepClosures(table, context, attempt)),
    attempt('yearly', () => sweepYearly(table, context)),
  ]);
  // What the parts before have left to be passed on goes out with this sweep.
  const [sentAgain, executions] = await Promise.all([
    attempt('pending', () => sweepPending(table, sqs, queues, context.now, attempt)),
    attempt('executions', () => sweepExecutions(table, sfn, machines, context, attempt)),
  ]);
  if (failed.length > 0 || !due || sentAgain === undefined || !executions) {
    throw new SweepIncomplete(`${failed.length} failed: ${failed.slice(0, 20).join(', ')}`);
  }
  return { moved: due.moves, sentAgain, executions };
}
