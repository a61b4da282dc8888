import { Refused } from '../../../shared/api/refused.ts';
import { cancelWhatIf } from '../../../shared/what-ifs/cancelWhatIf.ts';
import { requestWhatIf } from '../../../shared/what-ifs/requestWhatIf.ts';
import { sideBySide } from '../../../shared/what-ifs/sideBySide.ts';
import { type WhatIfRun, whatIfResultKey, whatIfRuns, whatIfsOf } from '../../../shared/what-ifs/whatIfRun.ts';
import type { Exchange } from '../exchange.ts';
import { pageThrough } from '../pageThrough.ts';
import { etagOf } from '../requestHeaders.ts';
import type { Handlers } from './index.ts';
import { partitionOf } from './partitionOf.ts';

type Names = 'requestWhatIf' | 'listWhatIfs' | 'readWhatIf' | 'cancelWhatIf' | 'compareWhatIfs';

export const handlers: Pick<Handlers, Names> = {
  async requestWhatIf({ body: { division, change } }, exchange) {
    const county = partitionOf(exchange.scope({ division }));
    const asked = await exchange.run(requestWhatIf, { county, change });
    return { status: 202, headers: { location: `/what-ifs/${asked.id}` }, body: asked };
  },

  async listWhatIfs({ query }, exchange) {
    const range = {
      index: 'GSI1' as const,
      pk: whatIfsOf(partitionOf(exchange.scope({ division: query.division }))),
      descending: true,
    };
    return { status: 200, body: await pageThrough(exchange.services.reader, whatIfRuns, range, query) };
  },

  async readWhatIf({ params }, exchange) {
    const run = await findWhatIf(exchange, params.id);
    const file = run.status === 'done' ? await exchange.services.presigner.get(whatIfResultKey(run)) : undefined;
    return { status: 200, headers: { etag: etagOf(run.version) }, body: { ...run, ...(file && { file }) } };
  },

  async cancelWhatIf({ params }, exchange) {
    const { id } = await findWhatIf(exchange, params.id);
    return { status: 200, body: await exchange.run(cancelWhatIf, { id }) };
  },

  async compareWhatIfs({ params }, exchange) {
    const [a, b] = await Promise.all([findWhatIf(exchange, params.id), findWhatIf(exchange, params.other)]);
    if (!a.result || !b.result) throw new Refused('what-if-not-done', 409);
    return { status: 200, body: { a, b, ...sideBySide(a.result, b.result) } };
  },
};

async function findWhatIf(exchange: Exchange, id: string): Promise<WhatIfRun> {
  const found = await exchange.services.reader.find(whatIfRuns, { id });
  if (!found) throw new Refused('what-if-unknown', 404);
  exchange.authorise({ division: found.county });
  return found;
}
