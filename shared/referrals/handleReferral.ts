import * as z from 'zod';
import type { CaseHead } from '../cases/case.ts';
import { Fen } from '../money/index.ts';
import { defineTaskKind } from '../tasks/kind.ts';
import { PlainDate } from '../time/index.ts';
import { answerReferral } from './answerReferral.ts';

const measure = z
  .string()
  .min(2)
  .max(200)
  .meta({ title: 'Measure', description: '落实的救助帮扶措施 / the help that was given' });
const amountFen = Fen.min(0)
  .optional()
  .meta({ title: 'Amount', description: '金额（分）；实物或服务不填 / in fen; left out for goods and services' });
const monthly = z.boolean().optional().meta({ title: 'Monthly', description: '按月发放 / paid every month' });
const from = PlainDate.meta({ title: 'From', description: '自何日起 / the day from which it is given' });

export const HandleReferral = z
  .discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('provided'), measure, amountFen, monthly, from }),
    z.strictObject({ outcome: z.literal('already-provided'), measure, amountFen, monthly, from }),
    z.strictObject({
      outcome: z.literal('not-eligible'),
      reason: z
        .string()
        .min(4)
        .max(500)
        .meta({ title: 'Reason', description: '不符合的具体条件 / the condition not met' }),
    }),
  ])
  .meta({ title: 'Answer to a referral', description: '救助帮扶反馈' });
export type HandleReferral = z.infer<typeof HandleReferral>;

/** The agency that was asked gives help, or says why not (反馈). Used by applications, warnings and deliberations. */
export const handleReferral = defineTaskKind<CaseHead, typeof HandleReferral>({
  kind: 'handle-referral',
  title: { zh: '办理转办、推送或商请事项并反馈', en: 'Handle a referral and report back' },
  help: {
    zh: '按职责核实并落实救助帮扶；已落实、此前已享受或不符合，均须写明。',
    en: 'Check and provide what is owed; say what was given, since when it was given already, or why it is not due.',
  },
  form: HandleReferral,
  complete: answerReferral,
});
