import * as z from 'zod';
import { Digest } from '../../supervision/digest.ts';
import { PlainDate } from '../../time/index.ts';
import { defineOperation } from '../operation.ts';
import { pageOf, paging } from '../paging.ts';

export const listDigests = defineOperation({
  id: 'listDigests',
  method: 'GET',
  path: '/escalation-digests',
  tag: 'tasks',
  summary: { zh: '下级逾期事项日报', en: 'Late work of subordinate organs, one digest a day, newest first' },
  access: 'escalation.list',
  query: z.strictObject({ organ: z.string().max(80).optional(), ...paging }),
  answers: {
    200: pageOf(Digest.omit({ version: true }).meta({ title: 'Digest' })).meta({ title: 'Page of digests' }),
  },
  refusals: {},
});

export const noteDigestSeen = defineOperation({
  id: 'noteDigestSeen',
  method: 'POST',
  path: '/escalation-digests/{day}/seen',
  tag: 'tasks',
  summary: { zh: '日报已阅', en: 'Note that the day’s digest was read' },
  access: 'escalation.list',
  params: z.object({ day: PlainDate }),
  body: z.strictObject({}).meta({ title: 'Note digest seen' }),
  answers: { 200: z.object({ day: PlainDate, seenBy: z.string() }).meta({ title: 'Seen digest' }) },
  refusals: { 'digest-unknown': 404 },
});
