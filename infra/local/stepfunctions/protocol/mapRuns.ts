import * as z from 'zod';
import { countMapRun, limitsOf } from '../engine/mapRun/mapRunRows.ts';
import type { MapRunRow } from '../store/rows.ts';
import { expectExecution, expectMapRun } from './expect.ts';
import { arn, paged, pageFields, seconds } from './fields.ts';
import { operation, refuse } from './operation.ts';

/** Newest first. */
export const listMapRuns = operation({ executionArn: arn('execution'), ...pageFields }, (engine, input) => {
  const { row: execution, arn: executionArn } = expectExecution(engine, input.executionArn);
  const sql = 'SELECT rowid AS row, * FROM mapRuns WHERE execution = ? AND rowid < ? ORDER BY rowid DESC LIMIT ?';
  const { rows, nextToken } = paged(
    input,
    executionArn,
    (after = Number.MAX_SAFE_INTEGER, most) =>
      engine.store.all<MapRunRow & { row: number }>(sql, execution, after, most),
    ({ row }) => row,
  );
  const mapRuns = rows.map((row) => ({
    executionArn,
    mapRunArn: row.arn,
    stateMachineArn: row.arn.replace(':mapRun:', ':stateMachine:').replace(/:[^:]+$/, ''),
    startDate: seconds(row.startedAt),
    stopDate: seconds(row.stoppedAt),
  }));
  return { mapRuns, nextToken };
});

const mapRunFields = { mapRunArn: arn('mapRun') };

export const describeMapRun = operation(mapRunFields, (engine, { mapRunArn }) => {
  const row = expectMapRun(engine, mapRunArn);
  const { children, items } = countMapRun(engine.store, mapRunArn);
  const { resultsWritten } = row;
  return {
    mapRunArn: row.arn,
    executionArn: engine.executionOf(row.execution)?.arn,
    status: row.status,
    startDate: seconds(row.startedAt),
    stopDate: seconds(row.stoppedAt),
    ...limitsOf(row),
    itemCounts: { ...items, failuresNotRedrivable: 0, resultsWritten: resultsWritten && items.total },
    executionCounts: { ...children, failuresNotRedrivable: 0, resultsWritten },
    redriveCount: row.redriveCount,
    redriveDate: seconds(row.redrivenAt),
  };
});

export const updateMapRun = operation(
  {
    ...mapRunFields,
    maxConcurrency: z.number().int().min(0).optional(),
    toleratedFailureCount: z.number().int().min(0).optional(),
    toleratedFailurePercentage: z.number().min(0).max(100).optional(),
  },
  async (engine, { mapRunArn, ...changes }) => {
    const row = expectMapRun(engine, mapRunArn);
    if (row.status !== 'RUNNING') {
      const reason = 'CANNOT_UPDATE_COMPLETED_MAP_RUN';
      refuse('ValidationException', 'Map Run has already completed and cannot be updated', { reason });
    }
    await engine.calls.mapRuns.change(row.arn, Object.assign(limitsOf(row), changes));
    return {};
  },
);
