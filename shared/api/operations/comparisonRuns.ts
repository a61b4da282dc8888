import * as z from 'zod';
import { ReportsCompared } from '../../comparison/compareReports.ts';
import { ComparisonRun } from '../../comparison/comparisonRun.ts';
import { ComparisonReport } from '../../comparison/report.ts';
import { RunSlice } from '../../comparison/runSlice.ts';
import { VerifiedOutcomes } from '../../comparison/verified.ts';
import { FeedId, Month } from '../../feeds/index.ts';
import { Division } from '../../identity/index.ts';
import { Instant, PlainDate } from '../../time/index.ts';
import { defineOperation } from '../operation.ts';
import { pageOf, paging } from '../paging.ts';
import { Id, idParams } from './shapes.ts';

const Run = ComparisonRun.omit({ version: true }).meta({ title: 'Comparison run' });

export const listRuns = defineOperation({
  id: 'listRuns',
  method: 'GET',
  path: '/comparison-runs',
  tag: 'comparison',
  summary: { zh: '比对批次，最新在前', en: 'Comparison runs, newest first' },
  access: 'comparison.read',
  query: z.strictObject(paging),
  answers: { 200: pageOf(Run).meta({ title: 'Page of comparison runs' }) },
  refusals: {},
});

export const readRun = defineOperation({
  id: 'readRun',
  method: 'GET',
  path: '/comparison-runs/{id}',
  tag: 'comparison',
  summary: { zh: '查看一次比对', en: 'One comparison run: what it took, what was late, what it raised' },
  access: 'comparison.read',
  params: idParams,
  answers: { 200: Run },
  refusals: { 'run-unknown': 404 },
  versioned: true,
});

export const readRunProgress = defineOperation({
  id: 'readRunProgress',
  method: 'GET',
  path: '/comparison-runs/{id}/progress',
  tag: 'comparison',
  summary: {
    zh: '比对进度：每一段名册做到哪一步、计数多少',
    en: 'How far a run is: what each step has done for each range of buckets, and what it counted',
  },
  access: 'comparison.read',
  params: idParams,
  answers: {
    200: z
      .object({
        slices: z.int(),
        items: z.array(RunSlice.omit({ runId: true, version: true }).meta({ title: 'Slice of a run' })),
      })
      .meta({ title: 'Progress of a run' }),
  },
  refusals: { 'run-unknown': 404 },
});

export const readRunReport = defineOperation({
  id: 'readRunReport',
  method: 'GET',
  path: '/comparison-runs/{id}/report',
  tag: 'comparison',
  summary: {
    zh: '比对报告：各项数据的行数、匹配、命中、预警、迟到',
    en: 'The report of a closed run: rows, matches, hits, warnings and what was late, feed by feed',
  },
  access: 'comparison.read',
  params: idParams,
  answers: {
    200: z
      .object({ ...ComparisonReport.shape, verified: VerifiedOutcomes.meta({ title: 'Verified outcomes of a run' }) })
      .meta({ title: 'Report of a run', description: 'As it was closed, with what verification has found by now' }),
  },
  refusals: { 'run-unknown': 404, 'report-not-ready': 404 },
});

export const readPlatformDifferences = defineOperation({
  id: 'readPlatformDifferences',
  method: 'GET',
  path: '/comparison-runs/{id}/platform-differences',
  tag: 'comparison',
  summary: {
    zh: '下载上级平台在册名册与本系统的差异',
    en: 'Address of the file of where the provincial platform’s roll and the register differ',
  },
  access: 'comparison.read',
  params: idParams,
  answers: { 200: z.object({ url: z.url(), expiresAt: Instant }).meta({ title: 'File of differences' }) },
  refusals: { 'run-unknown': 404, 'report-not-ready': 404, 'no-such-file': 404 },
});

export const compareRuns = defineOperation({
  id: 'compareRuns',
  method: 'GET',
  path: '/comparison-runs/{id}/comparison',
  tag: 'comparison',
  summary: { zh: '两次比对结果对照', en: 'Two runs beside each other, count by count' },
  access: 'comparison.read',
  params: idParams,
  query: z.strictObject({ with: Id.meta({ description: 'The run before' }) }),
  answers: { 200: ReportsCompared.meta({ title: 'Two runs compared' }) },
  refusals: { 'run-unknown': 404, 'report-not-ready': 404 },
});

export const requestRun = defineOperation({
  id: 'requestRun',
  method: 'POST',
  path: '/comparison-runs',
  tag: 'comparison',
  summary: { zh: '临时发起一次比对', en: 'Ask for a comparison out of turn' },
  access: 'comparison.run',
  body: z
    .strictObject({
      division: Division.optional(),
      period: Month.optional(),
      feeds: z.array(FeedId).min(1).optional(),
      date: PlainDate.optional(),
      dryRun: z.boolean().optional(),
    })
    .meta({
      title: 'Request run',
      description:
        'Without a division the caller’s own; without a month the last one, without feeds all of them; a dry run raises nothing',
    }),
  answers: { 202: z.object({ requestId: Id }).meta({ title: 'Requested run' }) },
  refusals: { 'period-in-future': 422, 'date-in-future': 422 },
});
