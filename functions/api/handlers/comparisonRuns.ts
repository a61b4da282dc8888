import { Refused } from '../../../shared/api/refused.ts';
import { type ComparisonRun, comparisonRuns, runsList } from '../../../shared/comparison/comparisonRun.ts';
import { requestRun } from '../../../shared/comparison/requestRun.ts';
import { runReports, runSlices, slicesOf } from '../../../shared/comparison/runSlice.ts';
import { touchesScope } from '../../../shared/comparison/scope.ts';
import type { Exchange } from '../exchange.ts';
import { pageThrough } from '../pageThrough.ts';
import { etagOf } from '../requestHeaders.ts';
import type { Handlers } from './index.ts';

type Names = 'requestRun' | 'listRuns' | 'readRun' | 'readRunProgress' | 'readRunReport';

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
    const { id } = await findRun(exchange, params.id);
    const found = await exchange.services.reader.find(runReports, { runId: id });
    if (!found) throw new Refused('report-not-ready', 404);
    return { status: 200, body: found.report };
  },
};

async function findRun(exchange: Exchange, id: string): Promise<ComparisonRun> {
  const { within } = exchange.scope();
  const run = await exchange.services.reader.find(comparisonRuns, { id });
  if (!run) throw new Refused('run-unknown', 404);
  if (!touchesScope(run.scope, within)) throw new Refused('outside-scope', 403);
  return run;
}
