import { parseOrgan } from '../../../shared/access/organ.ts';
import { Refused } from '../../../shared/api/refused.ts';
import {
  announceBatch,
  answerQuestion,
  batchesOf,
  commitBatch,
  definitionOf,
  type FeedBatch,
  type FeedId,
  feedBatches,
  quarantineKey,
} from '../../../shared/feeds/index.ts';
import { contains } from '../../../shared/identity/index.ts';
import type { Exchange } from '../exchange.ts';
import { pageThrough } from '../pageThrough.ts';
import { etagOf } from '../requestHeaders.ts';
import type { Handlers } from './index.ts';

type Names = 'announceBatch' | 'answerQuestion' | 'commitBatch' | 'listBatches' | 'readBatch' | 'readQuarantine';

export const handlers: Pick<Handlers, Names> = {
  async announceBatch({ params: { feed }, body }, exchange) {
    const { agency, division } = exchange.principal.organ ?? {};
    exchange.authorise({ agency, division });
    const { batchId, status, uploadKey } = await exchange.run(announceBatch, { feed, ...body });
    const upload = { ...(await exchange.services.presigner.put(uploadKey)), method: 'PUT' as const };
    const headers = { location: `/feeds/${feed}/batches/${batchId}` };
    return { status: 201, headers, body: { batchId, feed, status, upload } };
  },

  async commitBatch({ params: { feed, id }, body }, exchange) {
    await findBatch(exchange, feed, id);
    const changed = { type: feedBatches, key: feedBatches.key({ feed, id }) };
    return { status: 202, body: await exchange.run(commitBatch, { feed, batchId: id, ...body }, changed) };
  },

  async answerQuestion({ params: { feed, id }, body }, exchange) {
    await findBatch(exchange, feed, id);
    const changed = { type: feedBatches, key: feedBatches.key({ feed, id }) };
    return { status: 200, body: await exchange.run(answerQuestion, { feed, batchId: id, ...body }, changed) };
  },

  async listBatches({ params: { feed }, query }, exchange) {
    const scope = exchange.scope();
    if (scope.agency && !definitionOf(feed).owners.some((owner) => owner === scope.agency)) {
      throw new Refused('outside-scope', 403);
    }
    const keep = (batch: FeedBatch) => contains(scope.within, batch.division);
    const range = { ...batchesOf(feed), descending: true };
    return { status: 200, body: await pageThrough(exchange.services.reader, feedBatches, range, query, keep) };
  },

  async readBatch({ params: { feed, id } }, exchange) {
    const batch = await findBatch(exchange, feed, id);
    return { status: 200, headers: { etag: etagOf(batch.version) }, body: batch };
  },

  async readQuarantine({ params: { feed, id } }, exchange) {
    const batch = await findBatch(exchange, feed, id);
    if (!batch.counts?.quarantined) throw new Refused('no-quarantine', 404);
    return { status: 200, body: await exchange.services.presigner.get(quarantineKey(batch)) };
  },
};

async function findBatch(exchange: Exchange, feed: FeedId, id: string): Promise<FeedBatch> {
  const batch = await exchange.services.reader.find(feedBatches, { feed, id });
  if (!batch) throw new Refused('batch-unknown', 404);
  exchange.authorise({ agency: parseOrgan(batch.organ)?.agency, division: batch.division });
  return batch;
}
