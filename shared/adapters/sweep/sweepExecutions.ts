import { type ExecutionStatus, ListExecutionsCommand, type SFNClient } from '@aws-sdk/client-sfn';
import * as z from 'zod';
import { caseKindOf, executionName, shards } from '../../cases/case.ts';
import { caseTypeOf } from '../../cases/registry.ts';
import type { Context } from '../../commands/command.ts';
import { endedOf } from '../../executions/endedOf.ts';
import { parseExecutionId } from '../../executions/executionId.ts';
import { type Ended, type Repair, repairExecution } from '../../executions/repair.ts';
import { type Instant, toInstant, toMillis } from '../../time/index.ts';
import { type Attempt, atOnce } from '../attempt.ts';
import { createReader } from '../dynamodb/reader.ts';
import { runCommand } from '../dynamodb/runCommand.ts';
import { sweepRows } from '../dynamodb/sweepRows.ts';
import type { Table } from '../dynamodb/table.ts';
import { describeExecution } from '../stepfunctions/describe.ts';
import { executionArnOf, type Machines } from '../stepfunctions/machines.ts';

const workflows = ['application', 'warning', 'deliberation'] as const;
const ended: readonly ExecutionStatus[] = ['FAILED', 'TIMED_OUT', 'ABORTED'];

/** A thousand a page: what ended badly within the 90 days that Step Functions remembers is far less. */
const mostPages = 10;

/** A step takes seconds: whoever is quiet for less may be between two of them. */
const quietFor = 6 * 3_600_000;

/** Each quiet case is looked at in one hour of the day: DescribeExecution refills at 10 to 15 a second. */
const hours = 24;

/** What was found: `report` is logged by the caller, and the alarms count it. */
export type ExecutionRepairs = Record<Repair, number>;

/**
 * Finds executions that ended before their case did: those that Step Functions lists as failed, aborted or timed out,
 * and those of cases on which nobody has worked for hours.
 */
export async function sweepExecutions(
  table: Table,
  sfn: SFNClient,
  machines: Machines,
  context: Context,
  attempt: Attempt = atOnce,
): Promise<ExecutionRepairs> {
  const repairs: ExecutionRepairs = { nothing: 0, noted: 0, renewed: 0 };
  const ends = workflows.flatMap((workflow) => ended.map((status) => ({ workflow, status })));
  await Promise.all(
    ends.map(({ workflow, status }) =>
      attempt(`${workflow}#${status}`, async () => {
        for await (const name of listed(sfn, machines[workflow], status)) await attempt(name, () => examine(name));
      }),
    ),
  );
  // One shard after the other: each row may cost a DescribeExecution.
  for (let shard = 0; shard < shards; shard++) {
    const until = toInstant(toMillis(context.now) - quietFor);
    await attempt(`QUIET#${shard}`, async () => {
      for await (const rows of sweepRows(table, `QUIET#${shard}`, until)) {
        const due = rows.map((row) => Quiet.parse(row)).filter(({ id }) => isItsHour(id, context.now));
        for (const { id } of due) await attempt(id, () => examine(id));
      }
    });
  }
  return repairs;

  async function examine(id: string): Promise<void> {
    const asked = parseExecutionId(id);
    if (!asked) return;
    const { caseId } = asked;
    const head = await createReader(table).find(caseTypeOf(caseId), { id: caseId });
    if (!head || head.closedAt || head.followUp || head.halted) return;
    if (asked.generation !== undefined && asked.generation !== head.generation) return;
    const present = await describeExecution(sfn, executionArnOf(machines[caseKindOf(caseId)], executionName(head)));
    const status = present && endedOf(present.status);
    if (!status) return;
    const { stoppedAt: at = context.now, error } = present;
    const input: Ended = { caseId, generation: head.generation, status, at, error };
    const key = `repair-execution:${executionName(head)}:${at}`;
    const outcome = await runCommand(table, repairExecution, input, key, context);
    if (outcome.kind === 'done' && !outcome.repeated) repairs[outcome.answer.repair] += 1;
  }
}

const Quiet = z.object({ id: z.string() });

function isItsHour(id: string, now: Instant): boolean {
  let sum = 0;
  for (let i = 0; i < id.length; i++) sum = (sum * 31 + id.charCodeAt(i)) % 65_521;
  return sum % hours === Number(now.slice(11, 13));
}

async function* listed(sfn: SFNClient, stateMachineArn: string, statusFilter: ExecutionStatus): AsyncGenerator<string> {
  let nextToken: string | undefined;
  for (let page = 0; page < mostPages; page++) {
    const answer = await sfn.send(
      new ListExecutionsCommand({ stateMachineArn, statusFilter, maxResults: 1000, ...(nextToken && { nextToken }) }),
    );
    for (const { name } of answer.executions ?? []) if (name) yield name;
    nextToken = answer.nextToken;
    if (!nextToken) return;
  }
}
