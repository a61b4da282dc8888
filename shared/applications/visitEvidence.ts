import * as z from 'zod';
import type { Context, Refusal } from '../commands/command.ts';
import { Photos } from '../photos/photo.ts';
import type { Reader } from '../records/reader.ts';
import { create, type Write } from '../records/write.ts';
import { PlainDate, shanghaiDateOf } from '../time/index.ts';
import type { Application } from './application.ts';
import { caseFacts } from './caseFacts.ts';
import { evidences } from './evidence.ts';
import { applyFindings, Finding } from './findings.ts';

/** What two investigators bring back from a home, whoever sent them. */
export const visitFields = {
  visitors: z
    .array(z.string().min(1).max(64))
    .min(2)
    .max(6)
    .meta({ title: '入户人员 Investigators (two or more)', description: '均须在调查表上签字 / each has signed' }),
  visitedOn: PlainDate.meta({ title: '入户日期 Date of the visit' }),
  familySigned: z.boolean().meta({ title: '申请人签字确认 Signed by the family' }),
  neighbours: z.string().max(500).optional().meta({ title: '邻里访问 What neighbours say' }),
  findings: z.array(Finding).max(50).default([]),
  photos: Photos,
  note: z.string().max(500).optional().meta({ title: '说明 Note' }),
};
const Visit = z.object(visitFields);
type Visit = z.infer<typeof Visit>;

/** The evidence of a visit, and of what neighbours said, in the present round. */
export async function visitEvidence(
  reader: Reader,
  application: Application,
  given: Visit,
  context: Context,
): Promise<{ ok: true; writes: Write[] } | { ok: false; refusal: Refusal }> {
  if (new Set(given.visitors).size < 2) {
    const detail = 'A visit is made by two different investigators or more.';
    return { ok: false, refusal: { code: 'two-visitors', detail, pointer: '/form/visitors' } };
  }
  if (given.visitedOn > shanghaiDateOf(context.now)) {
    const detail = 'The visit lies in the future.';
    return { ok: false, refusal: { code: 'date-in-the-future', detail, pointer: '/form/visitedOn' } };
  }
  if (!given.familySigned && !given.note) {
    const detail = 'Say why the family has not signed.';
    return { ok: false, refusal: { code: 'reason-required', detail, pointer: '/form/note' } };
  }
  const { facts } = await reader.get(caseFacts, { caseId: application.id });
  const applied = applyFindings(facts, 'visit', given.findings);
  if (!applied.ok) {
    const pointer = `/form/findings (${applied.path})`;
    return { ok: false, refusal: { code: 'finding-invalid', detail: applied.why, pointer } };
  }
  const common = {
    caseId: application.id,
    round: application.round,
    result: 'answered' as const,
    on: given.visitedOn,
    recordedBy: context.by.id,
    at: context.now,
    visitors: given.visitors,
  };
  const visit = {
    ...common,
    source: 'visit',
    kind: 'visit' as const,
    findings: given.findings,
    familySigned: given.familySigned,
    ...(context.by.organ && { organ: context.by.organ }),
    ...(given.photos?.length && { photos: given.photos }),
    ...(given.note && { note: given.note }),
  };
  const asked = given.neighbours && {
    ...common,
    source: 'neighbours',
    kind: 'neighbours' as const,
    findings: [],
    note: given.neighbours,
  };
  return { ok: true, writes: [create(evidences, visit), ...(asked ? [create(evidences, asked)] : [])] };
}
