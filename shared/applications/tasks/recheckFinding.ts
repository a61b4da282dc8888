import * as z from 'zod';
import { create, replace } from '../../records/write.ts';
import { defineTaskKind } from '../../tasks/kind.ts';
import { shanghaiDateOf } from '../../time/index.ts';
import type { Application } from '../application.ts';
import { caseFacts } from '../caseFacts.ts';
import { afterCorrection } from '../checkObjections/afterCorrection.ts';
import { checkObjections } from '../checkObjections/checkObjection.ts';
import { evidences } from '../evidence.ts';
import { applyFindings, Finding } from '../findings.ts';

const note = z.string().min(1).max(500).meta({ title: '复核说明 What the re-check found' });

const form = z
  .discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('upheld'), note }),
    z.strictObject({ outcome: z.literal('corrected'), findings: z.array(Finding).min(1).max(50), note }),
  ])
  .meta({ title: '核对复核 Re-check of a disputed item' });

/** 复核: the agency looks again at what the family disputes (57号 art. 18). A check never concludes (只核对不认定). */
export const recheckFinding = defineTaskKind<Application, typeof form>({
  kind: 'recheck-finding',
  title: { zh: '复核有异议的核对信息', en: 'Check a disputed item again' },
  help: {
    zh: '申请人对核对结果有异议并提供了证明材料，请复核有关信息：属实的维持，有误的更正。',
    en: 'The family disputes an item and brought proof: look again; let it stand, or correct it.',
  },
  form,
  async complete({ task, case: application, reader }, given, context) {
    const { id: caseId } = application;
    const objection = await reader.get(checkObjections, { caseId, id: task.subject ?? '' });
    const findings = given.outcome === 'corrected' ? given.findings : [];
    const { source, paths } = objection;
    if (given.outcome === 'corrected' && !findings.some(({ path }) => paths.includes(path))) {
      const detail = `What is disputed is ${paths.join(', ')}.`;
      return { ok: false, refusal: { code: 'finding-not-disputed', detail, pointer: '/form/findings' } };
    }
    const known = await reader.get(caseFacts, { caseId });
    const applied = applyFindings(known.facts, `recheck:${source}`, findings);
    if (!applied.ok) {
      const pointer = `/form/findings (${applied.path})`;
      return { ok: false, refusal: { code: 'finding-invalid', detail: applied.why, pointer } };
    }
    const corrected =
      given.outcome === 'corrected'
        ? await afterCorrection(reader, application, task.id, context)
        : { ok: true as const, case: application, writes: [] };
    if (!corrected.ok) return corrected;
    const evidence = {
      caseId,
      round: application.round,
      source,
      objectionId: objection.id,
      kind: 'recheck' as const,
      result: 'answered' as const,
      findings,
      note: given.note,
      on: shanghaiDateOf(context.now),
      recordedBy: context.by.id,
      at: context.now,
    };
    const result = { outcome: given.outcome, note: given.note, by: context.by.id, at: context.now };
    // While the household is still investigated, its facts are put together from the evidence afterwards.
    const placed = findings.length > 0 && application.status !== 'accepted';
    return {
      ok: true,
      outcome: given.outcome,
      case: corrected.case,
      writes: [
        create(evidences, evidence),
        replace(checkObjections, { ...objection, result }),
        ...(placed ? [replace(caseFacts, { ...known, facts: applied.facts })] : []),
        ...corrected.writes,
      ],
      event: 'check-repeated',
      payload: { objectionId: objection.id, source },
      output: { status: corrected.case.status, outcome: given.outcome },
    };
  },
});
