import { Refused } from '../../../shared/api/refused.ts';
import { type ComparisonRun, comparisonRuns, runsList } from '../../../shared/comparison/comparisonRun.ts';
import { requestRun } from '../../../shared/comparison/requestRun.ts';
import { touchesScope } from '../../../shared/comparison/scope.ts';
import { pageThrough } from '../pageThrough.ts';
import { etagOf } from '../requestHeaders.ts';
import type { Handlers } from './index.ts';

export const handlers: Pick<Handlers, 'requestRun' | 'listRuns' | 'readRun'> = {
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
    const { within } = exchange.scope();
    const run = await exchange.services.reader.find(comparisonRuns, { id: params.id });
    if (!run) throw new Refused('run-unknown', 404);
    if (!touchesScope(run.scope, within)) throw new Refused('outside-scope', 403);
    return { status: 200, headers: { etag: etagOf(run.version) }, body: run };
  },
};
