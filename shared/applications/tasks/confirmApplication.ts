import * as z from 'zod';
import { Category } from '../../policy/category.ts';
import { packOf } from '../../policy/index.ts';
import { defineTaskKind } from '../../tasks/kind.ts';
import { type Application, advance } from '../application.ts';
import { determinedAgain } from '../checkObjections/afterCorrection.ts';
import { recheckOwed } from '../checkObjections/recheckOwed.ts';
import { isDeterminedByMeeting } from '../deliberationOwed.ts';
import { ledgerEntry } from '../ledgerEntry.ts';
import { actOfTask, basisOf } from '../legalAct.ts';
import { mustBePosted } from '../mustBePosted.ts';
import { faultOfRefusal, granting, opinionBy, reason, refusing } from '../opinionForm.ts';

const form = z
  .discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('confirm'), ...granting }),
    z.strictObject({ outcome: z.literal('refuse'), ...refusing }),
    z.strictObject({ outcome: z.literal('return'), reason }),
    z.strictObject({
      outcome: z.literal('deliberate'),
      category: Category.optional().meta({ title: '拟认定类别 Category in question' }),
      reason: reason.meta({ title: '提请“一事一议”的理由 Why it is deliberated on' }),
    }),
  ])
  .meta({ title: '审核确认 Confirmation' });

/** 审核确认 by the competent organ: the decision. Refusing takes written reasons (57号 art. 21). */
export const confirmApplication = defineTaskKind<Application, typeof form>({
  kind: 'confirm-application',
  title: { zh: '审核确认', en: 'Confirm or refuse' },
  help: {
    zh: '作出予以确认或者不予确认的决定；材料不足的，退回补充调查；情形复杂的，提请“一事一议”。',
    en: 'Decide: confirm, or refuse with reasons; return it when the investigation is not enough; have a complex case deliberated on.',
  },
  form,
  hindrance: (application, { outcome }) => (outcome === 'return' ? undefined : recheckOwed(application)),
  async complete({ task, case: application }, given, context) {
    if (given.outcome === 'return') {
      const again = application.overtaken
        ? determinedAgain(application, context)
        : { ...advance(application, 'accepted', context.now), round: application.round + 1 };
      return {
        ok: true,
        outcome: given.outcome,
        case: again,
        writes: [],
        event: 'application-returned',
        output: { status: again.status, round: again.round },
      };
    }
    const { procedure } = packOf(application.pack);
    const { opinion, status, decider } = application;
    if (status === 'opinion-given' && opinion && mustBePosted(opinion, procedure)) {
      const refusal = { code: 'posting-owed', detail: 'The opinion is posted before the file is decided on.' };
      return { ok: false, refusal };
    }
    const met = application.meeting?.round === application.round ? application.meeting : undefined;
    if (given.outcome === 'deliberate') {
      if (met) {
        const refusal = {
          code: 'deliberated-already',
          detail: `A meeting has been held on it: ${met.deliberationId}.`,
        };
        return { ok: false, refusal };
      }
      const { category, reason: why } = given;
      const asked = { round: application.round, ...(category && { category }), reason: why };
      const referred = { ...application, referred: { ...asked, by: context.by.id, at: context.now } };
      return {
        ok: true,
        outcome: given.outcome,
        case: referred,
        writes: [],
        event: 'deliberation-asked',
        output: { status, deliberate: true },
      };
    }
    if (given.outcome === 'confirm' && isDeterminedByMeeting(given.category, procedure)) {
      const recognised = met?.outcome === 'recognised' && met.category === given.category;
      if (!recognised) {
        const detail = `Nobody is confirmed as ${given.category} whom no meeting has recognised.`;
        return { ok: false, refusal: { code: 'not-recognised', detail, pointer: '/form/category' } };
      }
    }
    const fault = given.outcome === 'refuse' ? faultOfRefusal(given, context) : undefined;
    if (fault) return { ok: false, refusal: fault };
    const decision = opinionBy(
      given.outcome === 'confirm'
        ? { result: 'grant', category: given.category, reason: given.reason }
        : { result: 'refuse', reason: given.reason, ground: given.ground },
      context,
    );
    const confirmed = decision.result === 'grant';
    const uncooperative = decision.ground === 'non-cooperation';
    const acted = {
      kind: confirmed ? ('confirmation' as const) : uncooperative ? ('procedure-ended' as const) : ('refusal' as const),
      content: { ...decision, ...(given.outcome === 'refuse' && { requests: given.requests }) },
      basis: basisOf(uncooperative ? procedure.nonCooperation : procedure.confirmation.basis),
      ...(decider?.delegation && { delegation: decider.delegation }),
    };
    const act = actOfTask(task, acted, context);
    const decided = { ...advance(application, confirmed ? 'confirmed' : 'refused', context.now), decision };
    return {
      ok: true,
      outcome: given.outcome,
      case: decided,
      writes: [act.write, ...ledgerEntry(application, decision, context)],
      event: confirmed ? 'application-confirmed' : 'application-refused',
      payload: { actId: act.id, ...(decision.ground && { ground: decision.ground }) },
      output: { status: decided.status },
    };
  },
});
