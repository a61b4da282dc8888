import { parseOrgan } from '../../../shared/access/organ.ts';
import { Refused } from '../../../shared/api/refused.ts';
import {
  announceBatch,
  answerMatch,
  answerQuestion,
  batchesOf,
  closeUpload,
  commitBatch,
  daysAsSent,
  definitionOf,
  type FeedBatch,
  type FeedId,
  feedBatches,
  type MatchProposal,
  matchesOfCounty,
  matchProposals,
  openUpload,
  partBytes,
  partsOf,
  quarantineKey,
  sizeOfPart,
  uploadKey,
} from '../../../shared/feeds/index.ts';
import { contains } from '../../../shared/identity/index.ts';
import { addDays, shanghaiDateOf } from '../../../shared/time/index.ts';
import type { Exchange } from '../exchange.ts';
import { pageThrough } from '../pageThrough.ts';
import { etagOf } from '../requestHeaders.ts';
import type { Handlers } from './index.ts';
import { partitionOf } from './partitionOf.ts';

type Names =
  | 'openUpload'
  | 'readUpload'
  | 'completeUpload'
  | 'announceBatch'
  | 'answerQuestion'
  | 'commitBatch'
  | 'listBatches'
  | 'readBatch'
  | 'readQuarantine'
  | 'listMatches'
  | 'answerMatch';

export const handlers: Pick<Handlers, Names> = {
  async announceBatch({ params: { feed }, body }, exchange) {
    const { agency, division } = exchange.principal.organ ?? {};
    exchange.authorise({ agency, division });
    const { batchId, status, uploadKey } = await exchange.run(announceBatch, { feed, ...body });
    const upload = { ...(await exchange.services.presigner.put(uploadKey)), method: 'PUT' as const };
    const headers = { location: `/feeds/${feed}/batches/${batchId}` };
    return { status: 201, headers, body: { batchId, feed, status, upload } };
  },

  async openUpload({ params: { feed, id }, body }, exchange) {
    const batch = await findBatch(exchange, feed, id);
    const { partStore } = exchange.services;
    const key = uploadKey({ feed, id });
    const { upload } = batch;
    const same = upload?.sha256 === body.sha256 && upload.bytes === body.bytes ? upload : undefined;
    if (same && (same.completedAt || (await partStore.list(key, same.uploadId))))
      return { status: 200, body: await uploadOf(exchange, batch) };
    await exchange.run(openUpload, { feed, batchId: id, ...body, uploadId: await partStore.create(key) });
    // A request that is repeated finds the upload that the first one noted.
    const opened = await findBatch(exchange, feed, id);
    return { status: 200, body: await uploadOf(exchange, opened) };
  },

  async readUpload({ params: { feed, id } }, exchange) {
    const batch = await findBatch(exchange, feed, id);
    return { status: 200, body: await uploadOf(exchange, batch) };
  },

  async completeUpload({ params: { feed, id } }, exchange) {
    const { upload } = await findBatch(exchange, feed, id);
    if (!upload) throw new Refused('upload-unknown', 404);
    const { partStore } = exchange.services;
    const key = uploadKey({ feed, id });
    const { uploadId, bytes } = upload;
    const parts = upload.completedAt ? undefined : await partStore.list(key, uploadId);
    if (parts) {
      const sent = parts.reduce((sum, part) => sum + part.bytes, 0);
      if (parts.length !== partsOf(bytes) || sent !== bytes) throw new Refused('upload-incomplete', 409);
      await partStore.complete(key, uploadId, parts);
    } else if ((await exchange.services.presigner.sizeOf(key)) !== bytes) throw new Refused('upload-unknown', 404);
    await exchange.run(closeUpload, { feed, batchId: id });
    return { status: 200, body: { bytes } };
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
    const gone =
      batch.finishedAt && addDays(shanghaiDateOf(batch.finishedAt), daysAsSent) < shanghaiDateOf(exchange.now);
    if (!batch.counts?.quarantined || gone) throw new Refused('no-quarantine', 404);
    return { status: 200, body: await exchange.services.presigner.get(quarantineKey(batch)) };
  },

  async listMatches({ query }, exchange) {
    const scope = exchange.scope({ division: query.division });
    const range = { index: 'GSI1' as const, pk: matchesOfCounty(partitionOf(scope), query.list) };
    const keep = ({ county }: MatchProposal) => contains(scope.within, county);
    return { status: 200, body: await pageThrough(exchange.services.reader, matchProposals, range, query, keep) };
  },

  async answerMatch({ params: { id, line }, body: { same } }, exchange) {
    const place = { batchId: id, line: Number(line) };
    const proposal = await exchange.services.reader.find(matchProposals, place);
    if (!proposal) throw new Refused('match-unknown', 404);
    exchange.authorise({ division: proposal.county });
    return { status: 200, body: await exchange.run(answerMatch, { ...place, same }) };
  },
};

/** Addresses that are given out at once. */
const addressesAtOnce = 100;

async function uploadOf(exchange: Exchange, { feed, id, upload }: FeedBatch) {
  if (!upload) throw new Refused('upload-unknown', 404);
  const { partStore } = exchange.services;
  const { uploadId, bytes, sha256, completedAt } = upload;
  const numbers = Array.from({ length: partsOf(bytes) }, (_, at) => at + 1);
  const key = uploadKey({ feed, id });
  const parts = completedAt ? undefined : await partStore.list(key, uploadId);
  if (!parts && !completedAt) throw new Refused('upload-unknown', 404);
  // A part that was cut short is sent again.
  const whole = parts?.filter((part) => part.bytes === sizeOfPart(bytes, part.number)).map(({ number }) => number);
  const arrived = whole ?? numbers;
  const left = numbers.filter((number) => !arrived.includes(number)).slice(0, addressesAtOnce);
  const signed = await Promise.all(left.map((number) => partStore.address(key, uploadId, number)));
  const missing = signed.map(({ url }, at) => ({ number: left[at] ?? 0, url }));
  const expiresAt = signed[0]?.expiresAt;
  return { bytes, sha256, partBytes, arrived, missing, ...(expiresAt && { expiresAt }) };
}

async function findBatch(exchange: Exchange, feed: FeedId, id: string): Promise<FeedBatch> {
  const batch = await exchange.services.reader.find(feedBatches, { feed, id });
  if (!batch) throw new Refused('batch-unknown', 404);
  exchange.authorise({ agency: parseOrgan(batch.organ)?.agency, division: batch.division });
  return batch;
}
