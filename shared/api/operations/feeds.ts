import * as z from 'zod';
import {
  AnnounceBatch,
  AnswerMatch,
  AnswerQuestion,
  CommitBatch,
  FeedBatch,
  FeedId,
  MatchProposal,
  OpenUpload,
} from '../../feeds/index.ts';
import { Division } from '../../identity/index.ts';
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

const Upload = z
  .object({
    bytes: z.int(),
    sha256: z.string(),
    /** Of each part but the last. */
    partBytes: z.int(),
    arrived: z.array(z.int()).meta({ description: 'Numbers of the parts that are there, from 1' }),
    missing: z
      .array(z.object({ number: z.int(), url: z.url() }))
      .meta({ description: 'Addresses to PUT parts to: of the next hundred that are missing' }),
    expiresAt: Instant.optional().meta({
      description: 'Until when the addresses are good; absent when there are none',
    }),
  })
  .meta({ title: 'Upload in parts' });

export const openUpload = defineOperation({
  id: 'openUpload',
  method: 'POST',
  path: '/feeds/{feed}/batches/{id}/upload',
  tag: 'feeds',
  summary: {
    zh: '分片上传：登记文件并取得各分片的上传地址；中断后再次调用即可续传',
    en: 'Upload in parts: say what file it is and get the addresses of its parts; asked again, the upload goes on',
  },
  access: 'feed.deliver',
  params: batchParams,
  body: OpenUpload.omit({ feed: true, batchId: true }).meta({ title: 'Open upload' }),
  answers: { 200: Upload },
  refusals: { 'batch-unknown': 404, 'batch-of-another-organ': 403, 'batch-not-announced': 409 },
});

export const readUpload = defineOperation({
  id: 'readUpload',
  method: 'GET',
  path: '/feeds/{feed}/batches/{id}/upload',
  tag: 'feeds',
  summary: { zh: '查看分片上传进度', en: 'Which parts have arrived, and the addresses of those that have not' },
  access: 'feed.deliver',
  params: batchParams,
  answers: { 200: Upload },
  refusals: { 'batch-unknown': 404, 'upload-unknown': 404 },
});

export const completeUpload = defineOperation({
  id: 'completeUpload',
  method: 'POST',
  path: '/feeds/{feed}/batches/{id}/upload/complete',
  tag: 'feeds',
  summary: { zh: '合并已上传的全部分片', en: 'Put the parts together; the delivery can then be committed' },
  access: 'feed.deliver',
  params: batchParams,
  answers: { 200: z.object({ bytes: z.int() }).meta({ title: 'Complete upload' }) },
  refusals: {
    'batch-unknown': 404,
    'batch-of-another-organ': 403,
    'batch-not-announced': 409,
    'upload-unknown': 404,
    'upload-incomplete': 409,
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
  refusals: {
    'batch-unknown': 404,
    'batch-of-another-organ': 403,
    'batch-not-announced': 409,
    'upload-incomplete': 409,
  },
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

export const listMatches = defineOperation({
  id: 'listMatches',
  method: 'GET',
  path: '/match-proposals',
  tag: 'feeds',
  summary: {
    zh: '身份号码缺失或有误的数据可能对应的在册人员，待人工确认',
    en: 'Rows without a usable ID number and the persons on record they may be about, for a human to check',
  },
  access: 'match.decide',
  query: z.strictObject({ division: Division.optional(), list: z.enum(['open', 'done']).default('open'), ...paging }),
  answers: { 200: pageOf(MatchProposal.omit({ version: true })).meta({ title: 'Page of match proposals' }) },
  refusals: {},
});

export const answerMatch = defineOperation({
  id: 'answerMatch',
  method: 'POST',
  path: '/match-proposals/{id}/{line}/answer',
  tag: 'feeds',
  summary: {
    zh: '确认或否认匹配：确认后该行按此人参加下一次比对',
    en: 'Say whether a row is about the person; if so, it takes part in the next comparison',
  },
  access: 'match.decide',
  params: z.object({ id: Id, line: z.string().regex(/^\d{1,10}$/) }),
  body: AnswerMatch.pick({ same: true }).meta({ title: 'Answer match' }),
  answers: { 200: z.object({ status: MatchProposal.shape.status }).meta({ title: 'Answered match' }) },
  refusals: { 'match-unknown': 404, 'match-answered': 409, 'delivery-replaced': 409 },
});
