import * as z from 'zod';
import { Purpose } from '../../access/index.ts';
import { Deliberation } from '../../deliberations/deliberation.ts';
import { Division } from '../../identity/index.ts';
import { defineOperation } from '../operation.ts';
import { pageOf, paging } from '../paging.ts';
import { caseFields, idParams, placeFilter, SeenPerson, SeenReferral, TaskSummary } from './shapes.ts';

const DeliberationSummary = z
  .object({
    ...caseFields,
    ...Deliberation.pick({ status: true, personId: true, sourceCaseId: true, level: true, organ: true, round: true })
      .shape,
  })
  .meta({ title: 'Deliberation summary' });

export const listDeliberations = defineOperation({
  id: 'listDeliberations',
  method: 'GET',
  path: '/deliberations',
  tag: 'deliberations',
  summary: { zh: '一事一议列表，最新在前', en: 'Deliberations, newest first' },
  access: 'deliberation.list',
  query: z.strictObject({ division: Division.optional(), place: placeFilter, ...paging }),
  answers: { 200: pageOf(DeliberationSummary).meta({ title: 'Page of deliberations' }) },
  refusals: {},
});

export const readDeliberation = defineOperation({
  id: 'readDeliberation',
  method: 'GET',
  path: '/deliberations/{id}',
  tag: 'deliberations',
  summary: { zh: '查看一次一事一议', en: 'One deliberation: matter, meeting, decision and measures' },
  access: 'deliberation.read',
  params: idParams,
  query: z.strictObject({ purpose: Purpose.optional() }),
  answers: {
    200: z
      .object({
        ...DeliberationSummary.shape,
        persons: z.array(SeenPerson),
        ...Deliberation.pick({ basis: true, meeting: true, purpose: true, category: true, files: true }).shape,
        matter: z.string().optional(),
        session: Deliberation.shape.session,
        tasks: z.array(TaskSummary),
        referrals: z.array(SeenReferral),
      })
      .meta({ title: 'Deliberation' }),
  },
  refusals: { 'deliberation-unknown': 404 },
  versioned: true,
});
