import * as z from 'zod';
import { AssistedApplication } from '../../warnings/assistedApplication.ts';
import { defineOperation } from '../operation.ts';
import { SubmitApplication } from './applicationInput.ts';
import { Submitted } from './applications.ts';
import { idParams } from './shapes.ts';

const params = idParams.extend({
  id: idParams.shape.id.meta({ description: 'Id of the warning from which help to apply is offered' }),
});
const offered = { 'no-offer': 404, 'offer-settled': 409, 'offer-not-open': 409 };

export const readAssistedApplication = defineOperation({
  id: 'readAssistedApplication',
  method: 'GET',
  path: '/assisted-applications/{id}',
  tag: 'assisted applications',
  summary: { zh: '查看帮办申请草稿', en: 'The draft that is offered to a family' },
  access: 'assisted.read',
  params,
  answers: { 200: AssistedApplication.omit({ version: true }).meta({ title: 'Assisted application' }) },
  refusals: offered,
  versioned: true,
});

export const signAssistedApplication = defineOperation({
  id: 'signAssistedApplication',
  identifies: true,
  method: 'POST',
  path: '/assisted-applications/{id}/signature',
  tag: 'assisted applications',
  summary: { zh: '本人（监护人、代理人）签字，草稿成为申请', en: 'The family signs: the draft becomes an application' },
  access: 'assisted.answer',
  params,
  body: SubmitApplication,
  answers: { 201: Submitted, 200: Submitted },
  refusals: {
    ...offered,
    'person-not-a-member': 422,
    'applicant-not-a-member': 422,
    'authorisation-of-a-stranger': 422,
    'member-unknown': 422,
    'date-in-the-future': 422,
    'no-pack': 422,
    'route-differs': 422,
    'part-of-a-family': 422,
    'route-of-one': 422,
    'representation-lacking': 422,
  },
});

export const declineAssistedApplication = defineOperation({
  id: 'declineAssistedApplication',
  method: 'POST',
  path: '/assisted-applications/{id}/declination',
  tag: 'assisted applications',
  summary: { zh: '登记不申请及原因', en: 'The family declines, which ends the offer' },
  access: 'assisted.answer',
  params,
  body: z.strictObject({ reason: z.string().trim().min(1).max(500) }).meta({ title: 'Declination' }),
  answers: { 200: z.object({ status: z.literal('declined') }).meta({ title: 'Declined' }) },
  refusals: offered,
});
