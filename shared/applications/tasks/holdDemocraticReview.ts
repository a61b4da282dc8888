import * as z from 'zod';
import { packOf } from '../../policy/index.ts';
import { defineTaskKind } from '../../tasks/kind.ts';
import { PlainDate, shanghaiDateOf } from '../../time/index.ts';
import { type Application, advance } from '../application.ts';
import { actOfTask, basisOf } from '../legalAct.ts';

const count = z.int().min(0).max(999);

const form = z
  .strictObject({
    heldOn: PlainDate.meta({ title: '评议日期 Held on' }),
    place: z.string().min(1).max(120).meta({ title: '评议地点 Place' }),
    present: count.min(1).meta({ title: '参加人数 Present', description: '乡镇工作人员、村（居）民代表等' }),
    agreeing: count.meta({ title: '认为申报属实人数 Held the statement to be true' }),
    proof: z.string().min(1).max(200).meta({ title: '评议记录 Minutes', description: 'Key of the signed minutes' }),
    outcome: z.enum(['statement-holds', 'investigate-again']).meta({ title: '评议结论 Result' }),
    reason: z.string().min(1).max(1000).meta({ title: '说明 Reason' }),
  })
  .meta({ title: '民主评议 Review by the village' });

/** 民主评议 (57号 art. 19): neighbours say whether what the family stated is true. It advises and decides nothing. */
export const holdDemocraticReview = defineTaskKind<Application, typeof form>({
  kind: 'hold-democratic-review',
  title: { zh: '组织民主评议', en: 'Hold the village’s review' },
  help: {
    zh: '组织村（居）民代表等对申报情况的真实性进行评议，记录人数、意见并上传签字记录。',
    en: 'Have the villagers’ representatives say whether the statement is true; record numbers and the signed minutes.',
  },
  form,
  async complete({ task, case: application }, given, context) {
    if (given.heldOn > shanghaiDateOf(context.now)) {
      const refusal = { code: 'date-in-the-future', detail: 'The review has not been held yet.' };
      return { ok: false, refusal: { ...refusal, pointer: '/form/heldOn' } };
    }
    if (given.agreeing > given.present) {
      const refusal = { code: 'count-too-large', detail: 'More agreed than were there.', pointer: '/form/agreeing' };
      return { ok: false, refusal };
    }
    const again = given.outcome === 'investigate-again';
    const reviewed = {
      ...advance(application, again ? 'accepted' : 'posting-ended', context.now),
      round: application.round + (again ? 1 : 0),
    };
    const basis = basisOf(packOf(application.pack).procedure.posting.term.basis);
    const act = actOfTask(task, { kind: 'democratic-review', content: { ...given }, basis }, context);
    return {
      ok: true,
      outcome: given.outcome,
      case: reviewed,
      writes: [act.write],
      event: 'democratic-review-held',
      payload: { actId: act.id, present: given.present, agreeing: given.agreeing },
      output: { status: reviewed.status, round: reviewed.round },
    };
  },
});
