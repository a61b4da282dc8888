import * as z from 'zod';
import { create } from '../../records/write.ts';
import { defineTaskKind } from '../../tasks/kind.ts';
import { type Application, advance } from '../application.ts';
import { legalActs } from '../legalAct.ts';

const form = z
  .discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('accept') }),
    z.strictObject({
      outcome: z.literal('ask-for-papers'),
      papers: z.array(z.string().min(1).max(120)).min(1).max(20).meta({ title: '缺少的材料 Missing papers' }),
    }),
  ])
  .meta({ title: '受理 Acceptance' });

/** 受理. Missing papers are told once, all of them (57号 art. 10); a second request needs a new round. */
export const acceptApplication = defineTaskKind<Application, typeof form>({
  kind: 'accept-application',
  title: { zh: '受理申请', en: 'Accept the application' },
  help: {
    zh: '材料齐全即受理；不齐全的，一次性告知全部缺少的材料。',
    en: 'Accept it when the papers are complete; else tell the family once, all that is missing.',
  },
  form,
  async complete({ task, case: application }, given, context) {
    if (given.outcome === 'ask-for-papers') {
      if (application.papersAsked) {
        const refusal = { code: 'papers-asked-once', detail: 'The family was already told, once, what was missing.' };
        return { ok: false, refusal };
      }
      const asked = { ...advance(application, 'papers-awaited', context.now), papersAsked: given.papers };
      return {
        ok: true,
        outcome: given.outcome,
        case: asked,
        writes: [],
        event: 'papers-asked',
        output: { status: asked.status },
      };
    }
    const accepted = { ...advance(application, 'accepted', context.now), acceptedAt: context.now };
    const act = {
      caseId: application.id,
      id: context.newId('act'),
      kind: 'acceptance' as const,
      organ: task.organ,
      at: context.now,
      signatures: task.signatures,
      content: { receipt: application.receipt },
      basis: '57号 art. 10',
    };
    return {
      ok: true,
      outcome: given.outcome,
      case: accepted,
      writes: [create(legalActs, act)],
      event: 'application-accepted',
      payload: { actId: act.id },
      output: { status: accepted.status },
    };
  },
});
