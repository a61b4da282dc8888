import * as z from 'zod';
import { create } from '../../records/write.ts';
import { defineTaskKind } from '../../tasks/kind.ts';
import { PlainDate, shanghaiDateOf } from '../../time/index.ts';
import type { Application } from '../application.ts';
import { caseFacts } from '../caseFacts.ts';
import { evidences } from '../evidence.ts';
import { applyFindings, Finding } from '../findings.ts';

const form = z
  .strictObject({
    visitors: z.array(z.string().min(1).max(64)).min(2).max(6).meta({ title: '入户人员 Investigators (two or more)' }),
    visitedOn: PlainDate.meta({ title: '入户日期 Date of the visit' }),
    familySigned: z.boolean().meta({ title: '申请人签字确认 Signed by the family' }),
    neighbours: z.string().max(500).optional().meta({ title: '邻里访问 What neighbours say' }),
    findings: z.array(Finding).max(50).default([]),
    note: z.string().max(500).optional().meta({ title: '说明 Note' }),
  })
  .meta({ title: '入户调查 Home visit' });

/** 入户调查 by two or more, who both sign (57号 art. 16). */
export const visitHome = defineTaskKind<Application, typeof form>({
  kind: 'visit-home',
  title: { zh: '入户调查', en: 'Visit the home' },
  help: {
    zh: '两人以上入户，核实人口、收入、财产和支出；调查人员和申请人签字。',
    en: 'Two or more go and see: members, income, assets, expenses. The visitors and the family sign.',
  },
  form,
  async complete({ case: application, reader }, given, context) {
    if (new Set(given.visitors).size < 2) {
      const refusal = { code: 'two-visitors', detail: 'A visit is made by two different investigators or more.' };
      return { ok: false, refusal: { ...refusal, pointer: '/form/visitors' } };
    }
    if (given.visitedOn > shanghaiDateOf(context.now)) {
      const refusal = { code: 'date-in-the-future', detail: 'The visit lies in the future.' };
      return { ok: false, refusal: { ...refusal, pointer: '/form/visitedOn' } };
    }
    const { facts } = await reader.get(caseFacts, { caseId: application.id });
    const applied = applyFindings(facts, 'visit', given.findings);
    if (!applied.ok) {
      const refusal = { code: 'finding-invalid', detail: applied.why, pointer: `/form/findings (${applied.path})` };
      return { ok: false, refusal };
    }
    const evidence = {
      caseId: application.id,
      round: application.round,
      source: 'visit',
      kind: 'visit' as const,
      result: 'answered' as const,
      findings: given.findings,
      visitors: given.visitors,
      ...(given.note && { note: given.note }),
      on: given.visitedOn,
      recordedBy: context.by.id,
      at: context.now,
    };
    return {
      ok: true,
      outcome: 'visited',
      case: application,
      writes: [create(evidences, evidence)],
      event: 'home-visited',
      output: { status: application.status, outcome: 'visited' },
    };
  },
});
