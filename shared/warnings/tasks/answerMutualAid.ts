import * as z from 'zod';
import { Fen } from '../../money/index.ts';
import { answerReferral } from '../../referrals/answerReferral.ts';
import { defineTaskKind } from '../../tasks/kind.ts';
import { PlainDate } from '../../time/index.ts';
import type { Warning } from '../warning.ts';

const form = z
  .discriminatedUnion('outcome', [
    z.strictObject({
      outcome: z.literal('provided'),
      measure: z.string().min(2).max(200).meta({ title: '救助方式 Help given' }),
      amountFen: Fen.min(0).meta({ title: '金额（分） Amount in fen', description: '实物折价；没有金额填 0' }),
      from: PlainDate.meta({ title: '救助日期 Date' }),
    }),
    z.strictObject({
      outcome: z.literal('not-helped'),
      reason: z.string().min(1).max(500).meta({ title: '未救助原因 Reason' }),
    }),
  ])
  .meta({ title: '互助社反馈 Answer of the mutual-aid society' });

/** The society helps on its own terms and says so: helped or not, and how much (P23). Nothing is approved here. */
export const answerMutualAid = defineTaskKind<Warning, typeof form>({
  kind: 'answer-mutual-aid',
  title: { zh: '“救急难”互助社反馈', en: 'Answer of the mutual-aid society' },
  help: {
    zh: '登记互助社是否给予救助以及金额；互助社自主决定，此处不作审批。',
    en: 'Record whether the society helped and with how much; it decides for itself.',
  },
  form,
  complete: answerReferral,
});
