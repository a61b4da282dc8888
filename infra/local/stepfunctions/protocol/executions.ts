import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { startExecution as start } from '../engine/startExecution.ts';
import type { Failure } from '../frames/Execution.ts';
import { maximumBytes } from '../interpreter/Run.ts';
import type { ExecutionRow } from '../store/rows.ts';
import { expectExecution } from './expect.ts';
import { arn, failureFields, includedData, name, paged, pageFields, seconds } from './fields.ts';
import { operation, refuse } from './operation.ts';
import { redriveStatus } from './redriveStatus.ts';

const tooLong = `Member must have length less than or equal to ${maximumBytes}`;

export const startExecution = operation(
  {
    stateMachineArn: arn('stateMachine'),
    name: name.default(() => randomUUID()),
    input: z
      .string()
      .default('{}')
      .refine((input) => Buffer.byteLength(input) <= maximumBytes, tooLong),
  },
  async (engine, { stateMachineArn: machineArn, ...asked }) => {
    const { arn, startedAt } = await start(engine, { machineArn, ...asked });
    return { executionArn: arn, startDate: seconds(startedAt) };
  },
);

const executionFields = { executionArn: arn('execution') };

export const describeExecution = operation({ ...executionFields, includedData }, (engine, input) => {
  const row = expectExecution(engine, input.executionArn);
  const { input: given, output, error, cause } = row;
  const data = {
    input: given,
    inputDetails: { included: true },
    ...(output === null ? {} : { output, outputDetails: { included: true } }),
  };
  return {
    ...summary(row),
    redriveCount: row.redriveCount,
    ...(input.includedData === 'METADATA_ONLY' ? {} : data),
    error: error ?? undefined,
    cause: cause ?? undefined,
    ...redriveStatus(engine, row),
  };
});

function summary(row: ExecutionRow): object {
  return {
    executionArn: row.arn,
    stateMachineArn: row.machineArn,
    name: row.name,
    status: row.status,
    startDate: seconds(row.startedAt),
    stopDate: seconds(row.stoppedAt),
    mapRunArn: row.mapRunArn ?? undefined,
    redriveCount: row.redriveCount || undefined,
    redriveDate: seconds(row.redrivenAt),
  };
}

/** Stopping one that has ended changes nothing and tells when it ended. */
export const stopExecution = operation({ ...executionFields, ...failureFields }, async (engine, input) => {
  const { executionArn: arn, error, cause } = input;
  const { row } = engine.holderOf(arn) ?? expectExecution(engine, arn);
  await engine.post(row, { kind: 'stop', failure: { error, cause } as Failure });
  return { stopDate: seconds(engine.findExecution(arn)?.stoppedAt ?? engine.now()) };
});

/** Goes on where a failed, stopped or timed-out execution ended. */
export const redriveExecution = operation(executionFields, async (engine, { executionArn: arn }) => {
  const row = expectExecution(engine, arn);
  const status = redriveStatus(engine, row);
  if (status.redriveStatus !== 'REDRIVABLE') {
    const reason = status.redriveStatusReason ?? arn;
    refuse('ExecutionNotRedrivable', `The execution you specified is not redrivable: ${reason}`);
  }
  await engine.post(row.row, { kind: 'redrive' });
  return { redriveDate: seconds(engine.findExecution(arn)?.redrivenAt ?? engine.now()) };
});

const listFields = {
  stateMachineArn: arn('stateMachine').optional(),
  statusFilter: z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED', 'PENDING_REDRIVE']).optional(),
  mapRunArn: arn('mapRun').optional(),
  redriveFilter: z.enum(['REDRIVEN', 'NOT_REDRIVEN']).optional(),
  ...pageFields,
};

/** Newest first. */
export const listExecutions = operation(listFields, (engine, input) => {
  const { stateMachineArn, mapRunArn, statusFilter, redriveFilter } = input;
  if ((stateMachineArn === undefined) === (mapRunArn === undefined)) {
    refuse('ValidationException', 'Exactly one of stateMachineArn and mapRunArn must be specified');
  }
  if (stateMachineArn !== undefined) engine.machines.expect(stateMachineArn);
  if (stateMachineArn !== undefined && (redriveFilter || statusFilter === 'PENDING_REDRIVE')) {
    refuse('ValidationException', 'redriveFilter and PENDING_REDRIVE are only supported with mapRunArn');
  }
  const conditions = [
    stateMachineArn === undefined ? 'e.mapRunArn = ?' : 'machineArn = ? AND e.mapRunArn IS NULL',
    ...(statusFilter === undefined ? [] : ['e.status = ?']),
    ...(redriveFilter === undefined ? [] : [`redriveCount ${redriveFilter === 'REDRIVEN' ? '>' : '='} 0`]),
    'row < ?',
  ];
  const values = [stateMachineArn ?? mapRunArn ?? '', ...(statusFilter === undefined ? [] : [statusFilter])];
  const items =
    mapRunArn === undefined ? '' : ', (SELECT items FROM mapItems WHERE run = mapRunArn AND child = row) AS itemCount';
  const sql = `SELECT e.*${items} FROM executions e WHERE ${conditions.join(' AND ')} ORDER BY row DESC LIMIT ?`;
  const { rows, nextToken } = paged(
    input,
    JSON.stringify([stateMachineArn, mapRunArn, statusFilter, redriveFilter]),
    (after = Number.MAX_SAFE_INTEGER, most) =>
      engine.store.all<ExecutionRow & { itemCount?: number }>(sql, ...values, after, most),
    ({ row }) => row,
  );
  return { executions: rows.map((row) => ({ ...summary(row), itemCount: row.itemCount })), nextToken };
});
