import * as z from 'zod';
import { AnnounceBatch, AnswerQuestion, CommitBatch, FeedBatch, FeedId } from '../../feeds/index.ts';
import { Instant } from '../../time/index.ts';
import { defineOperation } from '../operation.ts';
import { pageOf, paging } from '../paging.ts';
import { Id } from './shapes.ts';

const feedParams = z.object({ feed: FeedId });
const batchParams = z.object({ feed: FeedId, id: Id });
const Batch = FeedBatch.omit({ version: true, followUp: true }).meta({ title: 'Feed batch' });

export const announceBatch = defineOperation({
  id: 'announceBatch',
  method: 'POST',
  path: '/feeds/{feed}/batches',
  tag: 'feeds',
  summary: {
    zh: '登记一批数据并取得上传地址',
    en: 'Announce a delivery; the answer holds the address to PUT the file to',
  },
  access: 'feed.deliver',
  params: feedParams,
  body: AnnounceBatch.omit({ feed: true }).meta({ title: 'Announce batch' }),
  answers: {
    201: z
      .object({
        batchId: Id,
        feed: FeedId,
        status: z.literal('announced'),
        upload: z.object({ url: z.url(), method: z.literal('PUT'), expiresAt: Instant }),
      })
      .meta({ title: 'Announced batch' }),
  },
  refusals: {
    'feed-of-another-agency': 403,
    'date-in-future': 422,
    'period-in-future': 422,
    'nothing-to-correct': 409,
  },
});

export const commitBatch = defineOperation({
  id: 'commitBatch',
  method: 'POST',
  path: '/feeds/{feed}/batches/{id}/commit',
  tag: 'feeds',
  summary: { zh: '确认一批数据已上传', en: 'Say that the file is uploaded, how many rows it has, and its checksum' },
  access: 'feed.deliver',
  params: batchParams,
  body: CommitBatch.omit({ feed: true, batchId: true }).meta({ title: 'Commit batch' }),
  answers: {
    202: z
      .object({ batchId: Id, feed: FeedId, status: FeedBatch.shape.status, sameAs: Id.optional() })
      .meta({ title: 'Committed batch' }),
  },
  refusals: { 'batch-unknown': 404, 'batch-of-another-organ': 403, 'batch-not-announced': 409 },
  versioned: true,
});

export const answerQuestion = defineOperation({
  id: 'answerQuestion',
  method: 'POST',
  path: '/feeds/{feed}/batches/{id}/answer',
  tag: 'feeds',
  summary: { zh: '确认数据量的异常增减', en: 'Say whether a delivery is meant to be so much longer or shorter' },
  access: 'feed.deliver',
  params: batchParams,
  body: AnswerQuestion.omit({ feed: true, batchId: true }).meta({ title: 'Answer question' }),
  answers: { 200: z.object({ status: FeedBatch.shape.status }).meta({ title: 'Answered question' }) },
  refusals: { 'batch-unknown': 404, 'batch-of-another-organ': 403, 'batch-not-questioned': 409 },
  versioned: true,
});

export const listBatches = defineOperation({
  id: 'listBatches',
  method: 'GET',
  path: '/feeds/{feed}/batches',
  tag: 'feeds',
  summary: { zh: '数据批次列表，最新在前', en: 'Deliveries of a feed, newest first' },
  access: 'feed.read',
  params: feedParams,
  query: z.strictObject(paging),
  answers: { 200: pageOf(Batch).meta({ title: 'Page of feed batches' }) },
  refusals: {},
});

export const readBatch = defineOperation({
  id: 'readBatch',
  method: 'GET',
  path: '/feeds/{feed}/batches/{id}',
  tag: 'feeds',
  summary: { zh: '查看一批数据', en: 'One delivery: what was taken in, what was quarantined and why' },
  access: 'feed.read',
  params: batchParams,
  answers: { 200: Batch },
  refusals: { 'batch-unknown': 404 },
  versioned: true,
});

export const readQuarantine = defineOperation({
  id: 'readQuarantine',
  method: 'GET',
  path: '/feeds/{feed}/batches/{id}/quarantine',
  tag: 'feeds',
  summary: {
    zh: '取得隔离行文件的下载地址',
    en: 'Address of the file of quarantined rows, for the agency that sent them',
  },
  access: 'feed.deliver',
  params: batchParams,
  answers: { 200: z.object({ url: z.url(), expiresAt: Instant }).meta({ title: 'Quarantine file' }) },
  refusals: { 'batch-unknown': 404, 'no-quarantine': 404 },
});
