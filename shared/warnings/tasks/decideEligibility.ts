import * as z from 'zod';
import { actOfTask } from '../../applications/legalAct.ts';
import { notices } from '../../applications/notice.ts';
import type { Category } from '../../policy/category.ts';
import { packOf } from '../../policy/index.ts';
import { create } from '../../records/write.ts';
import { defineTaskKind } from '../../tasks/kind.ts';
import { PlainDate, shanghaiDateOf } from '../../time/index.ts';
import { type Action, ConvertedInto, ReviewDecision } from '../action.ts';
import { actionOf, changeAction, completeAction } from '../completeAction.ts';
import { completeReferral } from '../completeReferral.ts';
import { conversionTargets } from '../conversionTargets.ts';
import { decisionNotice } from '../decisionNotice.ts';
import { endCategory } from '../endCategory.ts';
import { mustPostEnding } from '../mustPostEnding.ts';
import type { Warning } from '../warning.ts';

const reason = z
  .string()
  .min(4)
  .max(1000)
  .meta({ title: '理由 Reason', description: '写入决定书 / goes into the notice' });
const from = PlainDate.meta({ title: '自何日起 From', description: '不再享受的第一日 / first day without it' });

const form = z
  .discriminatedUnion('decision', [
    z.strictObject({ decision: z.literal('keep'), reason }),
    z.strictObject({
      decision: z.literal('convert'),
      reason,
      from,
      to: ConvertedInto.meta({ title: '转为 Into', description: '以本地规定允许的类别为限' }),
      consent: z
        .strictObject({
          signedBy: z.string().min(1).meta({ title: '同意人 Who consents' }),
          signedOn: PlainDate.meta({ title: '签字日期 Signed on' }),
        })
        .meta({ title: '本人同意 Consent' }),
    }),
    z.strictObject({
      decision: z.literal('end'),
      reason,
      from,
      whom: z.enum(['unit', 'person']).default('unit').meta({
        title: '范围 Whom it concerns',
        description: '整个保障户，或者仅此人（如死亡），其余人员继续保障',
      }),
    }),
  ])
  .meta({ title: '核查决定 Decision after a review' });

const acts = { keep: 'keeping', convert: 'conversion', end: 'ending' } as const;
const basis = '004 三（四）「对符合终止条件的按规定终止救助」';

/** Keeps, converts or ends assistance: the act of the determining organ, signed by each of its signers. */
export const decideEligibility = defineTaskKind<Warning, typeof form>({
  kind: 'decide-eligibility',
  title: { zh: '决定保留、转换或者终止', en: 'Keep, convert or end the assistance' },
  help: {
    zh: '根据核查情况作出决定；转换须经本人同意，终止须写明理由和日期并送达。',
    en: 'Decide on what the review found; a conversion takes consent, an ending takes reasons, a date and a notice.',
  },
  form,
  async complete({ task, case: warning, reader }, given, context) {
    const action = actionOf(warning, task.subject);
    const category = action.category;
    if (!category) throw new Error(`${warning.id} ${action.id} names no category`);
    if (context.by.kind !== 'officer') {
      const detail = 'Only a named officer of the competent organ keeps, converts or ends assistance.';
      return { ok: false, refusal: { code: 'officer-required', detail } };
    }
    const { procedure } = packOf(warning.pack);
    const targets = conversionTargets(category, { procedure });
    const today = shanghaiDateOf(context.now);
    const fault = given.decision === 'keep' ? undefined : faultOf(given, action, { category, targets, today });
    if (fault) return { ok: false, refusal: fault };
    const change =
      given.decision === 'keep'
        ? { persons: [], entitlements: [], writes: [], events: [] }
        : await endCategory(reader, {
            ...given,
            to: toOf(given),
            whom: whomOf(given),
            familyId: warning.familyId,
            personId: action.personId ?? warning.personId,
            category,
            origin: warning.id,
            procedure,
            deceased: diedOf(warning),
          });
    const decision = ReviewDecision.parse({
      ...given,
      category,
      organ: task.organ,
      by: context.by.id,
      at: context.now,
    });
    const noticeId = context.newId('not');
    const notice = decisionNotice(decision, warning, noticeId, context.now);
    const act = actOfTask(task, { kind: acts[given.decision], content: { ...given }, basis }, context);
    const changed = decided(warning, action, notice ? { ...decision, noticeId } : decision);
    const told = notice ? [] : await completeReferral(reader, warning, action, context);
    return {
      ok: true,
      outcome: given.decision,
      case: notice ? changed : completeAction(changed, action.id, given.decision, context),
      writes: [act.write, ...(notice ? [create(notices, notice)] : []), ...change.writes, ...told],
      events: change.events,
      event: `assistance-${given.decision === 'keep' ? 'kept' : given.decision === 'end' ? 'ended' : 'converted'}`,
      payload: {
        actionId: action.id,
        actId: act.id,
        category,
        persons: change.persons,
        entitlements: change.entitlements,
        signatures: task.signatures,
      },
      output: { actionId: action.id, outcome: given.decision },
    };
  },
});

type Departing = Extract<z.infer<typeof form>, { from: string }>;

const toOf = (given: Departing) =>
  given.decision === 'convert' && given.to !== 'temporary-relief' ? given.to : undefined;

/** The person of the warning, where the verification found that it died: nobody watches the dead. */
const diedOf = ({ personId, verifications }: Warning) =>
  verifications.at(-1)?.outcome === 'deceased' ? [personId] : [];

const whomOf = (given: Departing) => (given.decision === 'end' ? given.whom : 'unit');

interface Limits {
  category: Category;
  targets: readonly ConvertedInto[];
  today: PlainDate;
}

function faultOf(given: Departing, { posting }: Action, { category, targets, today }: Limits) {
  if (given.decision === 'end' && mustPostEnding(category) && !(posting && posting.until <= today)) {
    const detail = 'The ending has to be posted to the end before it is decided (43号 art. 26).';
    return { code: 'ending-not-posted', detail, pointer: '/form/decision' };
  }
  if (given.decision === 'convert' && given.to === category) {
    return { code: 'same-category', detail: 'The person holds that category already.', pointer: '/form/to' };
  }
  if (given.decision === 'convert' && given.consent.signedOn > today) {
    const detail = 'The consent has not been signed yet.';
    return { code: 'date-in-the-future', detail, pointer: '/form/consent/signedOn' };
  }
  if (given.from < today) {
    return { code: 'date-in-the-past', detail: 'Assistance is not ended for days gone by.', pointer: '/form/from' };
  }
  if (given.decision === 'convert' && !targets.includes(given.to)) {
    const detail = `From ${category} the rules here lead to: ${targets.join(', ') || 'nothing without an application'}.`;
    return { code: 'conversion-not-offered', detail, pointer: '/form/to' };
  }
  return undefined;
}

const decided = (warning: Warning, action: Action, decision: ReviewDecision) =>
  changeAction(warning, action.id, { decision });
