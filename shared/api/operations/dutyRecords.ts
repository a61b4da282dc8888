import * as z from 'zod';
import { Evidence } from '../../applications/evidence.ts';
import { LegalAct } from '../../applications/legalAct.ts';
import { Actor } from '../../commands/actor.ts';
import { Determination } from '../../policy/index.ts';
import { Instant } from '../../time/index.ts';
import { defineOperation } from '../operation.ts';
import { Id, idParams } from './shapes.ts';

export const readDutyRecord = defineOperation({
  id: 'readDutyRecord',
  method: 'GET',
  path: '/cases/{id}/duty-record',
  tag: 'supervision',
  summary: {
    zh: '履职留痕包：截至某时已知情况及来源、核查、期限、理由',
    en: 'What the officers of a case knew at an instant, from which source, what was checked, kept and reasoned',
  },
  access: 'duty-record.read',
  params: idParams,
  query: z.strictObject({ at: Instant.optional().meta({ description: 'Now when absent' }) }),
  answers: {
    200: z
      .object({
        caseId: Id,
        familyId: Id,
        at: Instant,
        checks: z.array(Evidence.omit({ version: true }).meta({ title: 'Evidence' })),
        determinations: z.array(
          z
            .object({
              id: Id,
              madeAt: Instant,
              ...Determination.pick({ result: true, category: true, asOf: true, knownAt: true, sources: true }).shape,
              lines: z.array(z.string()).meta({ description: 'Every rule with its numbers, sources, clause' }),
            })
            .meta({ title: 'Determination then' }),
        ),
        acts: z.array(LegalAct.omit({ version: true }).meta({ title: 'Legal act' })),
        deadlines: z.array(
          z
            .object({
              taskId: Id,
              kind: z.string(),
              title: z.object({ zh: z.string(), en: z.string() }),
              organ: z.string(),
              openedAt: Instant,
              dueAt: Instant,
              basis: z.string(),
              doneAt: Instant.optional(),
              by: z.array(z.string()),
              kept: z.boolean().optional().meta({ description: 'Absent while it could still be kept' }),
            })
            .meta({ title: 'Kept deadline' }),
        ),
        reasons: z.array(z.object({ at: Instant, by: z.string(), type: z.string(), reason: z.string() })),
        steps: z.array(
          z
            .object({
              seq: z.int(),
              type: z.string(),
              at: Instant,
              by: Actor,
              payload: z.record(z.string(), z.unknown()).optional(),
              erasedBy: z.string().optional(),
            })
            .meta({ title: 'Duty step' }),
        ),
        chain: z
          .object({ intact: z.boolean(), events: z.int(), head: z.string() })
          .meta({ description: 'Whether the family’s chain is as it was written' }),
      })
      .meta({ title: 'Duty record' }),
  },
  refusals: { 'case-unknown': 404 },
});
