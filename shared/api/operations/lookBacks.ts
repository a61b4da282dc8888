import * as z from 'zod';
import { Division } from '../../identity/index.ts';
import { Category, Citation, ParameterName } from '../../policy/index.ts';
import { PlainDate } from '../../time/index.ts';
import { defineOperation } from '../operation.ts';
import { Id } from './shapes.ts';

const value = z.union([z.number(), z.string(), z.boolean(), z.null()]);

const Turned = z
  .object({
    rule: z.string(),
    citation: Citation,
    was: z.enum(['met', 'not-met', 'unknown', 'not-applicable']).nullable(),
    limitWas: value,
    limitIs: value,
    parameters: z.array(ParameterName),
  })
  .meta({ title: 'Rule that turned', description: 'A rule that would answer otherwise today, and what changed' });

const LookBackRow = z
  .object({
    familyId: Id,
    caseId: Id,
    township: Division,
    determinationId: Id,
    decidedAsOf: PlainDate,
    was: Category.nullable().meta({ description: 'What the rules proposed then' }),
    holds: Category.nullable().meta({ description: 'What the family holds today' }),
    wouldBe: Category.meta({ description: 'What the rules of today would propose; not a decision' }),
    turned: z.array(Turned),
  })
  .meta({ title: 'Look back' });

export const listLookBacks = defineOperation({
  id: 'listLookBacks',
  method: 'GET',
  path: '/look-backs',
  tag: 'policy',
  summary: {
    zh: '回头看：按现行规定，原不符合、已退出或边缘家庭中谁可能符合',
    en: 'Who was refused, has left or stands at the margin, and would now qualify',
  },
  access: 'look-back.read',
  query: z.strictObject({
    division: Division.optional().meta({ description: 'A county, or a place inside it; the caller’s own if absent' }),
    limit: z.coerce.number().int().min(1).max(200).default(100).meta({ description: 'Cases looked at in one call' }),
    cursor: z.string().max(200).optional(),
  }),
  answers: {
    200: z
      .object({
        items: z.array(LookBackRow),
        examined: z.int().meta({ description: 'Cases decided again in this call' }),
        cases: z.int().meta({ description: 'Families with a past case in the county' }),
        cursor: z.string().optional(),
      })
      .meta({ title: 'Page of a look back' }),
  },
  refusals: {},
});

export const warnOfLookBacks = defineOperation({
  id: 'warnOfLookBacks',
  method: 'POST',
  path: '/look-backs/warnings',
  tag: 'policy',
  summary: {
    zh: '将回头看结果转为“可能符合”预警，逐项返回结果',
    en: 'Raise a may-qualify warning for each of these past cases',
  },
  access: 'look-back.warn',
  body: z
    .strictObject({ caseIds: z.array(z.string().startsWith('app-').max(64)).min(1).max(25) })
    .meta({ title: 'Warn of look backs' }),
  answers: {
    200: z
      .object({
        items: z.array(
          z
            .object({
              caseId: Id,
              warningId: Id.optional(),
              outcome: z.enum(['raised', 'merged', 'suppressed', 'repeated', 'refused']),
              code: z.string().optional().meta({ description: 'Why it was refused' }),
            })
            .meta({ title: 'Warning of a look back' }),
        ),
      })
      .meta({ title: 'Warnings of look backs' }),
  },
  refusals: { 'case-unknown': 404 },
});
