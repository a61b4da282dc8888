import * as z from 'zod';
import { create } from '../../records/write.ts';
import { type Referral, referrals } from '../../referrals/referral.ts';
import { defineTaskKind } from '../../tasks/kind.ts';
import { PlainDate, shanghaiDateOf } from '../../time/index.ts';
import { actionOf, completeAction } from '../completeAction.ts';
import type { Warning } from '../warning.ts';

const form = z
  .strictObject({
    channel: z.enum(['visit', 'telephone', 'paper', 'app']).meta({ title: '告知方式 Channel' }),
    toldOn: PlainDate.meta({ title: '告知日期 Date' }),
    policies: z
      .array(z.string().min(1).max(100))
      .min(1)
      .max(20)
      .meta({ title: '告知的政策 Policies', description: '救助政策和申办渠道' }),
    note: z.string().max(500).optional().meta({ title: '备注 Note' }),
  })
  .meta({ title: '告知 Information of the family' });

/** 告知: the family hears which help there is and where to ask for it. No word of hardship goes into an SMS (P13). */
export const informFamily = defineTaskKind<Warning, typeof form>({
  kind: 'inform-family',
  title: { zh: '告知救助政策和申办渠道', en: 'Inform the family' },
  help: {
    zh: '把可能适用的救助政策和申办渠道当面、电话或书面告知本人。',
    en: 'Tell the person, face to face, by telephone or on paper, which help there may be and where to apply.',
  },
  form,
  async complete({ task, case: warning }, given, context) {
    if (given.toldOn > shanghaiDateOf(context.now)) {
      const refusal = { code: 'date-in-the-future', detail: 'The family has not been told yet.' };
      return { ok: false, refusal: { ...refusal, pointer: '/form/toldOn' } };
    }
    const action = actionOf(warning, task.subject);
    const told: Omit<Referral, 'version'> = {
      id: context.newId('ref'),
      caseId: warning.id,
      familyId: warning.familyId,
      personId: warning.personId,
      county: warning.county,
      act: 'inform',
      organ: task.organ,
      need: given.policies.join('、'),
      basis: action.basis,
      status: 'answered',
      sentAt: context.now,
      answer: { outcome: 'informed', by: context.by.id, at: context.now },
    };
    return {
      ok: true,
      outcome: 'informed',
      case: completeAction(warning, action.id, 'informed', context),
      writes: [create(referrals, told)],
      event: 'family-informed',
      payload: { actionId: action.id, referralId: told.id },
      output: { actionId: action.id, outcome: 'informed' },
    };
  },
});
