import { Refused } from '../../../shared/api/refused.ts';
import { compareReports } from '../../../shared/comparison/compareReports.ts';
import { type ComparisonRun, comparisonRuns, runsList } from '../../../shared/comparison/comparisonRun.ts';
import type { ComparisonReport } from '../../../shared/comparison/report.ts';
import { requestRun } from '../../../shared/comparison/requestRun.ts';
import { platformKey } from '../../../shared/comparison/runKeys.ts';
import { runReports, runSlices, slicesOf } from '../../../shared/comparison/runSlice.ts';
import { touchesScope } from '../../../shared/comparison/scope.ts';
import { verifiedOf } from '../../../shared/comparison/verified.ts';
import { figures, figuresOf } from '../../../shared/figures/figure.ts';
import { runDay } from '../../../shared/figures/precision.ts';
import { contains } from '../../../shared/identity/index.ts';
import type { Exchange } from '../exchange.ts';
import { pageThrough } from '../pageThrough.ts';
import { etagOf } from '../requestHeaders.ts';
import type { Handlers } from './index.ts';

type Names =
  | 'requestRun'
  | 'listRuns'
  | 'readRun'
  | 'readRunProgress'
  | 'readRunReport'
  | 'readPlatformDifferences'
  | 'compareRuns';

export const handlers: Pick<Handlers, Names> = {
  async requestRun({ body: { division, ...wanted } }, exchange) {
    const { within } = exchange.scope({ division });
    return { status: 202, body: await exchange.run(requestRun, { scope: within, ...wanted }) };
  },

  async listRuns({ query }, exchange) {
    const { within } = exchange.scope();
    const keep = ({ scope }: ComparisonRun) => touchesScope(scope, within);
    const range = { index: 'GSI1' as const, pk: runsList, descending: true };
    return { status: 200, body: await pageThrough(exchange.services.reader, comparisonRuns, range, query, keep) };
  },

  async readRun({ params }, exchange) {
    const run = await findRun(exchange, params.id);
    return { status: 200, headers: { etag: etagOf(run.version) }, body: run };
  },

  async readRunProgress({ params }, exchange) {
    const { id, slices } = await findRun(exchange, params.id);
    return { status: 200, body: { slices, items: await exchange.services.reader.list(runSlices, slicesOf(id)) } };
  },

  async readRunReport({ params }, exchange) {
    const report = await findReport(exchange, params.id);
    const { within } = exchange.scope();
    const townships = Object.keys(report.warnings.byTownship).map((township) => township.slice(0, 6));
    const places = [...townships, ...(report.sample?.counties ?? []).map(({ county }) => county)];
    const counties = [...new Set(places)].filter((county) => contains(within, county) || contains(county, within));
    const { reader } = exchange.services;
    const day = runDay(report.runId);
    const counted = await Promise.all(counties.map((county) => reader.list(figures, figuresOf(county, day))));
    return { status: 200, body: { ...report, verified: verifiedOf(report, counted.flat()) } };
  },

  async readPlatformDifferences({ params }, exchange) {
    const { runId, platform } = await findReport(exchange, params.id);
    if (!platform) throw new Refused('no-such-file', 404);
    return { status: 200, body: await exchange.services.presigner.get(platformKey(runId)) };
  },

  async compareRuns({ params, query }, exchange) {
    const [before, after] = await Promise.all([findReport(exchange, query.with), findReport(exchange, params.id)]);
    return { status: 200, body: compareReports(before, after) };
  },
};

async function findReport(exchange: Exchange, runId: string): Promise<ComparisonReport> {
  const { id } = await findRun(exchange, runId);
  const found = await exchange.services.reader.find(runReports, { runId: id });
  if (!found) throw new Refused('report-not-ready', 404);
  return found.report;
}

async function findRun(exchange: Exchange, id: string): Promise<ComparisonRun> {
  const { within } = exchange.scope();
  const run = await exchange.services.reader.find(comparisonRuns, { id });
  if (!run) throw new Refused('run-unknown', 404);
  if (!touchesScope(run.scope, within)) throw new Refused('outside-scope', 403);
  return run;
}
