import * as z from 'zod';
import { create } from '../../records/write.ts';
import { defineTaskKind } from '../../tasks/kind.ts';
import { shanghaiDateOf } from '../../time/index.ts';
import type { Application } from '../application.ts';
import { caseFacts } from '../caseFacts.ts';
import { evidences } from '../evidence.ts';
import { applyFindings, Finding } from '../findings.ts';

const form = z
  .strictObject({
    result: z.enum(['answered', 'nothing-found']).meta({ title: '核对结果 Result' }),
    findings: z.array(Finding).max(50).default([]),
    note: z.string().max(500).optional().meta({ title: '说明 Note' }),
  })
  .meta({ title: '信息核对 Check of means' });

/** One agency's part of the 信息核对, item by item. A check never concludes (只核对不认定). */
export const answerCheck = defineTaskKind<Application, typeof form>({
  kind: 'answer-check',
  title: { zh: '回复经济状况核对', en: 'Answer the check of means' },
  help: {
    zh: '逐项填写本部门查到的信息和信息日期；没有查到也请回复。',
    en: 'Give, item by item, what your agency has on record and as of when; answer also when it has nothing.',
  },
  form,
  async complete({ task, case: application, reader }, given, context) {
    const source = task.subject ?? task.organ;
    const { facts } = await reader.get(caseFacts, { caseId: application.id });
    const applied = applyFindings(facts, `check:${source}`, given.findings);
    if (!applied.ok) {
      const refusal = { code: 'finding-invalid', detail: applied.why, pointer: `/form/findings (${applied.path})` };
      return { ok: false, refusal };
    }
    const evidence = {
      caseId: application.id,
      round: application.round,
      source,
      kind: 'check' as const,
      result: given.result,
      findings: given.findings,
      ...(given.note && { note: given.note }),
      on: shanghaiDateOf(context.now),
      recordedBy: context.by.id,
      at: context.now,
    };
    return {
      ok: true,
      outcome: given.result,
      case: application,
      writes: [create(evidences, evidence)],
      event: 'check-answered',
      payload: { source },
      output: { status: application.status, outcome: given.result },
    };
  },
});
