import * as z from 'zod';
import { Category } from '../../policy/category.ts';
import { packOf } from '../../policy/index.ts';
import { create } from '../../records/write.ts';
import { defineTaskKind } from '../../tasks/kind.ts';
import { type Application, advance } from '../application.ts';
import { ledgerEntry } from '../ledgerEntry.ts';
import { legalActs } from '../legalAct.ts';
import { mustBePosted } from '../mustBePosted.ts';

const reason = z.string().min(1).max(1000).meta({ title: '理由 Reason' });

const form = z
  .discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('confirm'), category: Category, reason }),
    z.strictObject({ outcome: z.literal('refuse'), reason }),
    z.strictObject({ outcome: z.literal('return'), reason }),
  ])
  .meta({ title: '审核确认 Confirmation' });

/** 审核确认 by the competent organ: the decision. Refusing takes written reasons (57号 art. 21). */
export const confirmApplication = defineTaskKind<Application, typeof form>({
  kind: 'confirm-application',
  title: { zh: '审核确认', en: 'Confirm or refuse' },
  help: {
    zh: '作出予以确认或者不予确认的决定；材料不足的，退回补充调查。',
    en: 'Decide: confirm, or refuse with reasons; return it when the investigation is not enough.',
  },
  form,
  async complete({ task, case: application }, given, context) {
    if (given.outcome === 'return') {
      const again = { ...advance(application, 'accepted', context.now), round: application.round + 1 };
      return {
        ok: true,
        outcome: given.outcome,
        case: again,
        writes: [],
        event: 'application-returned',
        output: { status: again.status, round: again.round },
      };
    }
    const confirmed = given.outcome === 'confirm';
    const { opinion, status } = application;
    if (status === 'opinion-given' && opinion && mustBePosted(opinion, packOf(application.pack).procedure)) {
      const refusal = { code: 'posting-owed', detail: 'The opinion is posted before the file is decided on.' };
      return { ok: false, refusal };
    }
    const decision = {
      result: confirmed ? ('grant' as const) : ('refuse' as const),
      ...(given.outcome === 'confirm' && { category: given.category }),
      reason: given.reason,
      by: context.by.id,
      at: context.now,
    };
    const act = {
      caseId: application.id,
      id: context.newId('act'),
      kind: confirmed ? ('confirmation' as const) : ('refusal' as const),
      organ: task.organ,
      at: context.now,
      signatures: task.signatures,
      content: decision,
      basis: '57号 art. 20',
    };
    const decided = { ...advance(application, confirmed ? 'confirmed' : 'refused', context.now), decision };
    return {
      ok: true,
      outcome: given.outcome,
      case: decided,
      writes: [create(legalActs, act), ...ledgerEntry(application, decision, context)],
      event: confirmed ? 'application-confirmed' : 'application-refused',
      payload: { actId: act.id },
      output: { status: decided.status },
    };
  },
});
