import * as z from 'zod';
import { Division } from '../../identity/index.ts';
import { PolicyParameter } from '../../parameters/policyParameter.ts';
import { Parameter, ParameterName, Text } from '../../policy/index.ts';
import { Instant, PlainDate } from '../../time/index.ts';
import { defineOperation } from '../operation.ts';
import { pageOf, paging } from '../paging.ts';
import { Id, idParams } from './shapes.ts';

const text = z.string().trim().min(1).max(500);

const EnteredParameter = PolicyParameter.omit({ version: true }).meta({ title: 'Entered parameter' });

export const listParameters = defineOperation({
  id: 'listParameters',
  method: 'GET',
  path: '/parameters',
  tag: 'policy',
  summary: { zh: '本县录入的政策参数，最新在前', en: 'Numbers that a county entered, newest first' },
  access: 'parameter.list',
  query: z.strictObject({
    division: Division.optional().meta({
      description: 'Numbers that hold there or inside; the caller’s own if absent',
    }),
    key: ParameterName.optional(),
    status: PolicyParameter.shape.status.optional(),
    ...paging,
  }),
  answers: { 200: pageOf(EnteredParameter).meta({ title: 'Page of entered parameters' }) },
  refusals: {},
});

const InForce = z
  .object({
    key: ParameterName,
    name: Text,
    unit: z.string(),
    area: z.enum(['urban', 'rural']).nullable().meta({ description: 'Null: both' }),
    value: z.int().nullable().meta({ description: 'Null: missing. Never read as zero' }),
    missing: z.boolean(),
    validFrom: PlainDate.nullable(),
    recordedAt: Instant.nullable(),
    scope: z.array(Division),
    source: z.string().nullable(),
    confidence: Parameter.shape.confidence.nullable(),
    stale: z.boolean().meta({ description: 'To be confirmed: out of date, or not verified' }),
    fallback: z.boolean().meta({ description: 'The last published year stands in for 上年度' }),
    usedBy: z.array(z.string()).meta({ description: 'Rules, benefits and indicators there that read it' }),
  })
  .meta({ title: 'Parameter in force' });

export const listParametersInForce = defineOperation({
  id: 'listParametersInForce',
  method: 'GET',
  path: '/parameters/in-force',
  tag: 'policy',
  summary: {
    zh: '某地某日生效的全部参数，以及缺少的参数',
    en: 'Every number that decides in a place on a day, and every one that is missing',
  },
  access: 'parameter.list',
  query: z.strictObject({
    division: Division.optional().meta({ description: 'The caller’s own county if absent' }),
    date: PlainDate.optional().meta({ description: 'Today if absent' }),
  }),
  answers: {
    200: z
      .object({
        division: Division,
        date: PlainDate,
        pack: z.string().nullable(),
        items: z.array(InForce),
        missing: z.int().meta({ description: 'How many that something reads are missing' }),
      })
      .meta({ title: 'Parameters in force' }),
  },
  refusals: {},
});

export const proposeParameter = defineOperation({
  id: 'proposeParameter',
  method: 'POST',
  path: '/parameters',
  tag: 'policy',
  summary: { zh: '提出政策参数，待他人审批', en: 'Propose a number; it counts once another person approves it' },
  access: 'parameter.propose',
  body: z
    .strictObject({
      ...Parameter.pick({ key: true, scope: true, area: true, validFrom: true, validUntil: true, value: true }).shape,
      source: z.string().trim().min(1).max(300),
      confidence: Parameter.shape.confidence.exclude(['demonstration']),
      reason: text,
    })
    .meta({ title: 'Propose parameter' }),
  answers: { 201: z.object({ id: Id }).meta({ title: 'Proposed parameter' }) },
  refusals: { 'division-unknown': 422, 'scope-of-one-place': 422, 'parameter-not-allowed': 422 },
});

export const decideParameter = defineOperation({
  id: 'decideParameter',
  method: 'POST',
  path: '/parameters/{id}/decision',
  tag: 'policy',
  summary: {
    zh: '审批政策参数；以前的决定不变',
    en: 'Approve or refuse a proposed number; earlier decisions stay as they are',
  },
  access: 'parameter.decide',
  params: idParams,
  body: z
    .strictObject({ status: z.enum(['approved', 'refused']), reason: text.optional() })
    .meta({ title: 'Decide parameter', description: 'A refusal gives a reason' }),
  answers: {
    200: z
      .object({
        id: Id,
        status: PolicyParameter.shape.status,
        knownFrom: Instant.optional().meta({ description: 'From when decisions know the number' }),
      })
      .meta({ title: 'Decided parameter' }),
  },
  refusals: {
    'parameter-unknown': 404,
    'same-person': 409,
    'parameter-decided': 409,
    'parameter-not-allowed': 422,
    'reason-required': 422,
  },
});
