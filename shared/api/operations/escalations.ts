import * as z from 'zod';
import { Escalation } from '../../tasks/moveTask.ts';
import { defineOperation } from '../operation.ts';
import { pageOf, paging } from '../paging.ts';

export const listEscalations = defineOperation({
  id: 'listEscalations',
  method: 'GET',
  path: '/escalations',
  tag: 'tasks',
  summary: { zh: '下级逾期事项（升级、督办）', en: 'Late work of subordinate organs, newest first' },
  access: 'escalation.list',
  query: z.strictObject({ organ: z.string().max(80).optional(), ...paging }),
  answers: {
    200: pageOf(Escalation.omit({ version: true }).meta({ title: 'Escalation' })).meta({
      title: 'Page of escalations',
    }),
  },
  refusals: {},
});
