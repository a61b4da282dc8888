import * as z from 'zod';
import { ChainEvent } from '../../chain/event.ts';
import { AssistanceUnit, Family } from '../../families/family.ts';
import { Citation, EntitledAmount, Text } from '../../policy/index.ts';
import { PlainDate } from '../../time/index.ts';
import { defineOperation } from '../operation.ts';
import { pageOf, paging } from '../paging.ts';
import { Id, idParams, SeenPerson } from './shapes.ts';

const refusals = { 'family-unknown': 404 };

export const readFamily = defineOperation({
  id: 'readFamily',
  method: 'GET',
  path: '/families/{id}',
  tag: 'families',
  summary: { zh: '查看一个家庭', en: 'One family: members, assistance units, open cases' },
  access: 'family.read',
  params: idParams,
  answers: {
    200: z
      .object({
        ...Family.omit({ version: true, members: true }).shape,
        members: z.array(SeenPerson),
        units: z.array(AssistanceUnit.omit({ version: true }).meta({ title: 'Assistance unit' })),
        openCases: z.array(z.object({ benefit: z.string(), caseId: Id })),
      })
      .meta({ title: 'Family' }),
  },
  refusals,
  versioned: true,
});

const CardRow = z
  .object({
    benefit: z.string(),
    title: Text,
    person: Id.nullable().meta({ description: 'Null: to the household' }),
    status: z.enum(['received', 'owed', 'to-be-checked', 'without-ground']),
    amount: EntitledAmount.nullable(),
    receivedFen: z.int().nullable(),
    organ: z.string().meta({ description: 'Who gives it, or owes it' }),
    since: PlainDate.nullable().meta({ description: 'Received since' }),
    owedSince: PlainDate.nullable(),
    lateWorkingDays: z.int(),
    citation: Citation.nullable(),
    caseId: Id.nullable().meta({ description: 'The case that gave the ground' }),
  })
  .meta({ title: 'Row of a card' });

export const readFamilyCard = defineOperation({
  id: 'readFamilyCard',
  method: 'GET',
  path: '/families/{id}/card',
  tag: 'families',
  summary: {
    zh: '救助明白卡：每人应享、已享、由谁、自何时、欠什么',
    en: 'What each member should get, gets, from whom, since when, and what is owed',
  },
  access: 'family.read',
  params: idParams,
  answers: {
    200: z.object({ familyId: Id, on: PlainDate, rows: z.array(CardRow) }).meta({ title: 'Card of a family' }),
  },
  refusals,
});

export const readChain = defineOperation({
  id: 'readChain',
  method: 'GET',
  path: '/families/{id}/chain',
  tag: 'families',
  summary: { zh: '一户一条救助链', en: 'The assistance chain of one family, oldest first' },
  access: 'chain.read',
  params: idParams,
  query: z.strictObject(paging),
  answers: {
    200: pageOf(ChainEvent.omit({ version: true, salt: true }).meta({ title: 'Chain event' })).meta({
      title: 'Page of chain events',
    }),
  },
  refusals,
});

export const verifyFamilyChain = defineOperation({
  id: 'verifyFamilyChain',
  method: 'POST',
  path: '/families/{id}/chain/verification',
  tag: 'families',
  summary: { zh: '验证救助链', en: 'Recompute every hash of the chain' },
  access: 'chain.read',
  params: idParams,
  answers: {
    200: z
      .object({
        chain: Id,
        events: z.int(),
        head: z.string(),
        intact: z.boolean(),
        findings: z.array(z.object({ seq: z.int(), fault: z.string(), rule: z.string().optional() })),
      })
      .meta({ title: 'Chain verdict' }),
  },
  refusals,
});
