import * as z from 'zod';
import { countMapRun } from '../engine/mapRun/mapRunRows.ts';
import type { MapRunRow } from '../store/rows.ts';
import { expectExecution, expectMapRun } from './expect.ts';
import { arn, paged, pageFields, seconds } from './fields.ts';
import { operation, refuse } from './operation.ts';

/** Newest first. */
export const listMapRuns = operation({ executionArn: arn('execution'), ...pageFields }, (engine, input) => {
  const { arn } = expectExecution(engine, input.executionArn);
  const sql = 'SELECT * FROM mapRuns WHERE executionArn = ? ORDER BY startedAt DESC, arn LIMIT ? OFFSET ?';
  const { rows, nextToken } = paged(
    input,
    arn,
    (from: number | undefined = 0, most) =>
      engine.store.all<MapRunRow>(sql, arn, most, from).map((row, index) => ({ row, at: from + index + 1 })),
    ({ at }) => at,
  );
  const mapRuns = rows.map(({ row }) => ({
    executionArn: row.executionArn,
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
    executionArn: row.executionArn,
    status: row.status,
    startDate: seconds(row.startedAt),
    stopDate: seconds(row.stoppedAt),
    maxConcurrency: row.concurrency === 10_000 ? 0 : row.concurrency,
    toleratedFailurePercentage: row.toleratedPercentage,
    toleratedFailureCount: row.toleratedCount,
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
  async (engine, { mapRunArn, maxConcurrency, toleratedFailureCount, toleratedFailurePercentage }) => {
    const row = expectMapRun(engine, mapRunArn);
    if (row.status !== 'RUNNING') {
      const reason = 'CANNOT_UPDATE_COMPLETED_MAP_RUN';
      refuse('ValidationException', 'Map Run has already completed and cannot be updated', { reason });
    }
    await engine.calls.mapRuns.change(row.arn, {
      concurrency: maxConcurrency === undefined ? row.concurrency : maxConcurrency || 10_000,
      toleratedCount: toleratedFailureCount ?? row.toleratedCount,
      toleratedPercentage: toleratedFailurePercentage ?? row.toleratedPercentage,
    });
    return {};
  },
);
