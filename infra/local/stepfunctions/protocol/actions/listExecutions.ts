import * as z from 'zod';
import type { ExecutionRow } from '../../store/rows.ts';
import type { Api } from '../Api.ts';
import { ApiError } from '../ApiError.ts';
import { arnText, makePageToken, pageSize, pageToken, read, readPageToken, seconds } from '../input.ts';
import { expectMachine } from './machines.ts';

const listInput = z.object({
  stateMachineArn: arnText.optional(),
  statusFilter: z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED', 'PENDING_REDRIVE']).optional(),
  mapRunArn: arnText.optional(),
  redriveFilter: z.enum(['REDRIVEN', 'NOT_REDRIVEN']).optional(),
  maxResults: pageSize,
  nextToken: pageToken,
});

/** Newest first. */
export function listExecutions({ engine }: Api, raw: unknown): object {
  const input = read(listInput, raw);
  const { stateMachineArn, mapRunArn, statusFilter, redriveFilter, nextToken } = input;
  if ((stateMachineArn === undefined) === (mapRunArn === undefined)) {
    throw new ApiError('ValidationException', 'Exactly one of stateMachineArn and mapRunArn must be specified');
  }
  if (stateMachineArn !== undefined) expectMachine({ engine }, stateMachineArn);
  if (stateMachineArn !== undefined && (redriveFilter || statusFilter === 'PENDING_REDRIVE')) {
    throw new ApiError('ValidationException', 'redriveFilter and PENDING_REDRIVE are only supported with mapRunArn');
  }
  const of = JSON.stringify([stateMachineArn, mapRunArn, statusFilter, redriveFilter]);
  const size = input.maxResults || 100;
  const conditions = [
    stateMachineArn === undefined ? 'mapRunArn = ?' : 'machineArn = ? AND mapRunArn IS NULL',
    'row < ?',
  ];
  const values: (string | number)[] = [
    stateMachineArn ?? mapRunArn ?? '',
    readPageToken(nextToken, of) ?? Number.MAX_SAFE_INTEGER,
  ];
  if (statusFilter !== undefined) {
    conditions.push('status = ?');
    values.push(statusFilter);
  }
  if (redriveFilter !== undefined)
    conditions.push(redriveFilter === 'REDRIVEN' ? 'redriveCount > 0' : 'redriveCount = 0');
  const sql = `SELECT * FROM executions WHERE ${conditions.join(' AND ')} ORDER BY row DESC LIMIT ?`;
  const rows = engine.store.all<ExecutionRow & Record<string, never>>(sql, ...values, size + 1);
  const page = rows.slice(0, size) as ExecutionRow[];
  const last = page.at(-1);
  const executions = page.map((row) => ({
    ...summary(row),
    ...(mapRunArn === undefined ? {} : { itemCount: itemCount({ engine }, row) }),
  }));
  return { executions, ...(rows.length > size && last ? { nextToken: makePageToken(last.row, of) } : {}) };
}

function summary(row: ExecutionRow): object {
  return {
    executionArn: row.arn,
    stateMachineArn: row.machineArn,
    name: row.name,
    status: row.status,
    startDate: seconds(row.startedAt),
    stopDate: seconds(row.stoppedAt),
    mapRunArn: row.mapRunArn ?? undefined,
    ...(row.redriveCount > 0 ? { redriveCount: row.redriveCount, redriveDate: seconds(row.redrivenAt ?? 0) } : {}),
  };
}

function itemCount({ engine }: Pick<Api, 'engine'>, row: ExecutionRow): number {
  return (
    engine.store.get<{ items: number }>(
      'SELECT items FROM mapItems WHERE run = ? AND child = ?',
      row.mapRunArn,
      row.row,
    )?.items ?? 0
  );
}
