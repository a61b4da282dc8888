import * as z from 'zod';
import { statusCounts } from '../../engine/mapRun/countMapRun.ts';
import { findMapRun } from '../../engine/mapRun/mapRunRows.ts';
import type { MapRunRow } from '../../store/rows.ts';
import type { Api } from '../Api.ts';
import { ApiError, mapRunMissing } from '../ApiError.ts';
import { arnText, checkArn, makePageToken, pageSize, pageToken, read, readPageToken, seconds } from '../input.ts';
import { expectExecution } from './executions.ts';

export function listMapRuns({ engine }: Api, raw: unknown): object {
  const input = read(z.object({ executionArn: arnText, maxResults: pageSize, nextToken: pageToken }), raw);
  expectExecution({ engine }, input.executionArn);
  const size = input.maxResults || 100;
  const from = readPageToken(input.nextToken, input.executionArn) ?? 0;
  const rows = engine.store.all<MapRunRow & Record<string, never>>(
    'SELECT * FROM mapRuns WHERE executionArn = ? ORDER BY startedAt DESC LIMIT ? OFFSET ?',
    input.executionArn,
    size + 1,
    from,
  );
  const mapRuns = rows.slice(0, size).map((row: MapRunRow) => ({
    executionArn: row.executionArn,
    mapRunArn: row.arn,
    stateMachineArn: labelledMachine(row.arn),
    startDate: seconds(row.startedAt),
    stopDate: seconds(row.stoppedAt),
  }));
  return { mapRuns, ...(rows.length > size ? { nextToken: makePageToken(from + size, input.executionArn) } : {}) };
}

const labelledMachine = (mapRunArn: string): string =>
  mapRunArn.replace(':mapRun:', ':stateMachine:').replace(/:[^:]+$/, '');

function expectMapRun({ engine }: Pick<Api, 'engine'>, arn: string): MapRunRow {
  checkArn(arn, 'mapRun');
  const row = findMapRun(engine.store, arn);
  if (!row) throw mapRunMissing(arn);
  return row;
}

export function describeMapRun(api: Api, raw: unknown): object {
  const { mapRunArn } = read(z.object({ mapRunArn: arnText }), raw);
  const row = expectMapRun(api, mapRunArn);
  const executionCounts = emptyCounts();
  const itemCounts = emptyCounts();
  for (const { status, children, items } of statusCounts(api.engine.store, mapRunArn)) {
    const name = countNames[status] ?? 'failed';
    executionCounts[name] += children;
    executionCounts.total += children;
    itemCounts[name] += items;
    itemCounts.total += items;
  }
  executionCounts.resultsWritten = row.resultsWritten;
  itemCounts.resultsWritten = row.resultsWritten === 0 ? 0 : itemCounts.total;
  return {
    mapRunArn: row.arn,
    executionArn: row.executionArn,
    status: row.status,
    startDate: seconds(row.startedAt),
    stopDate: seconds(row.stoppedAt),
    maxConcurrency: row.concurrency === 10_000 ? 0 : row.concurrency,
    toleratedFailurePercentage: row.toleratedPercentage,
    toleratedFailureCount: row.toleratedCount,
    itemCounts,
    executionCounts,
    redriveCount: row.redriveCount,
    redriveDate: seconds(row.redrivenAt),
  };
}

type Counts = ReturnType<typeof emptyCounts>;

const emptyCounts = () => ({
  pending: 0,
  running: 0,
  succeeded: 0,
  failed: 0,
  timedOut: 0,
  aborted: 0,
  total: 0,
  resultsWritten: 0,
  failuresNotRedrivable: 0,
  pendingRedrive: 0,
});

const countNames: Record<string, keyof Counts> = {
  PENDING: 'pending',
  RUNNING: 'running',
  SUCCEEDED: 'succeeded',
  FAILED: 'failed',
  TIMED_OUT: 'timedOut',
  ABORTED: 'aborted',
  PENDING_REDRIVE: 'pendingRedrive',
};

const updateInput = z.object({
  mapRunArn: arnText,
  maxConcurrency: z.number().int().min(0).optional(),
  toleratedFailureCount: z.number().int().min(0).optional(),
  toleratedFailurePercentage: z.number().min(0).max(100).optional(),
});

export async function updateMapRun(api: Api, raw: unknown): Promise<object> {
  const input = read(updateInput, raw);
  const row = expectMapRun(api, input.mapRunArn);
  if (row.status !== 'RUNNING') {
    throw new ApiError('ValidationException', 'Map Run has already completed and cannot be updated', {
      reason: 'CANNOT_UPDATE_COMPLETED_MAP_RUN',
    });
  }
  await api.mapRuns.change(row.arn, {
    concurrency: input.maxConcurrency === undefined ? row.concurrency : input.maxConcurrency || 10_000,
    toleratedCount: input.toleratedFailureCount ?? row.toleratedCount,
    toleratedPercentage: input.toleratedFailurePercentage ?? row.toleratedPercentage,
  });
  return {};
}
