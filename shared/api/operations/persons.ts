import * as z from 'zod';
import { AccessLog } from '../../access/accessLog.ts';
import { Purpose } from '../../access/index.ts';
import { HeldCategory } from '../../persons/person.ts';
import { PlainDate } from '../../time/index.ts';
import { defineOperation } from '../operation.ts';
import { pageOf, paging } from '../paging.ts';
import { idParams, SeenPerson } from './shapes.ts';

export const readPerson = defineOperation({
  id: 'readPerson',
  method: 'GET',
  path: '/persons/{id}',
  tag: 'persons',
  summary: { zh: '查看一个人员（须说明目的）', en: 'One person; the purpose of reading is asked and logged' },
  access: 'person.read',
  params: idParams,
  query: z.strictObject({ purpose: Purpose }),
  answers: {
    200: SeenPerson.extend({
      county: z.string(),
      township: z.string(),
      area: z.enum(['urban', 'rural']),
      deceasedOn: PlainDate.optional(),
      categories: z.array(HeldCategory.meta({ title: 'Held category' })),
    }).meta({ title: 'Person' }),
  },
  refusals: { 'person-unknown': 404 },
  versioned: true,
});

export const listAccesses = defineOperation({
  id: 'listAccesses',
  method: 'GET',
  path: '/persons/{id}/access-log',
  tag: 'persons',
  summary: { zh: '谁查阅过此人的信息', en: 'Who has read this person’s data, newest first' },
  access: 'access-log.read',
  params: idParams,
  query: z.strictObject(paging),
  answers: {
    200: pageOf(AccessLog.omit({ version: true, personId: true }).meta({ title: 'Access' })).meta({
      title: 'Page of accesses',
    }),
  },
  refusals: { 'person-unknown': 404 },
});
