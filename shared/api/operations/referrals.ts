import * as z from 'zod';
import { Referral } from '../../referrals/referral.ts';
import { defineOperation } from '../operation.ts';
import { pageOf, paging } from '../paging.ts';
import { Id } from './shapes.ts';

export const listReferrals = defineOperation({
  id: 'listReferrals',
  method: 'GET',
  path: '/referrals',
  tag: 'referrals',
  summary: { zh: '转给本单位的事项', en: 'Referrals put to an organ, the oldest first' },
  access: 'referral.list',
  query: z.strictObject({
    organ: z.string().max(80).optional().meta({ description: 'The caller’s own organ when absent' }),
    place: z.enum(['open', 'answered']).default('open'),
    ...paging,
  }),
  answers: { 200: pageOf(Referral.omit({ version: true }).meta({ title: 'Referral to an organ' })) },
  refusals: { 'organ-required': 422 },
});

export const acknowledgeReferral = defineOperation({
  id: 'acknowledgeReferral',
  method: 'POST',
  path: '/cases/{caseId}/referrals/{id}/acknowledgement',
  tag: 'referrals',
  summary: { zh: '签收转办、推送或商请事项', en: 'Say that a referral has arrived; the answer is a task' },
  access: 'referral.acknowledge',
  params: z.object({ caseId: Id, id: Id }),
  answers: {
    200: z.object({ referralId: Id, status: Referral.shape.status }).meta({ title: 'Acknowledged referral' }),
  },
  refusals: { 'referral-unknown': 404, 'referral-not-yours': 403 },
});
