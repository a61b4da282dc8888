import * as z from 'zod';
import { payments } from '../../entitlements/payment.ts';
import { Fen } from '../../money/index.ts';
import { replace } from '../../records/write.ts';
import { defineTaskKind } from '../../tasks/kind.ts';
import { PlainDate, shanghaiDateOf } from '../../time/index.ts';
import { type Application, advance } from '../application.ts';
import { reason } from '../opinionForm.ts';

const form = z
  .discriminatedUnion('outcome', [
    z.strictObject({
      outcome: z.literal('recovered'),
      fen: Fen.min(1).meta({ title: '追回金额（分） Sum in fen' }),
      on: PlainDate.meta({ title: '追回日期 Date' }),
      voucher: z.string().min(1).max(120).meta({ title: '凭证号 Voucher' }),
    }),
    z.strictObject({ outcome: z.literal('not-recoverable'), reason }),
  ])
  .meta({ title: '追回先行救助 Recovery of relief' });

/** What came of the recovery. That nothing can be had back is written down with the reason, by name. */
export const recoverRelief = defineTaskKind<Application, typeof form>({
  kind: 'recover-relief',
  title: { zh: '追回先行救助款', en: 'Recover relief first' },
  help: {
    zh: '登记追回的金额、日期和凭证；确实无法追回的，写明原因。',
    en: 'Record what was paid back, or why it cannot be.',
  },
  form,
  async complete({ case: application, reader }, given, context) {
    const { relief } = application;
    if (!relief) throw new Error(`${application.id} is no relief first`);
    if (given.outcome === 'recovered' && given.on > shanghaiDateOf(context.now)) {
      const refusal = { code: 'date-in-the-future', detail: 'Nothing has been paid back yet.', pointer: '/form/on' };
      return { ok: false, refusal };
    }
    const recovery = { ...given, by: context.by.id, at: context.now };
    const settled = { ...advance(application, 'relief-settled', context.now), relief: { ...relief, recovery } };
    const payment = await reader.get(payments, { familyId: application.familyId, id: relief.paymentId });
    const whole = given.outcome === 'recovered' && given.fen >= relief.fen;
    return {
      ok: true,
      outcome: given.outcome,
      case: settled,
      writes: whole ? [replace(payments, { ...payment, status: 'recovered' as const })] : [],
      event: 'relief-recovery-settled',
      payload: { paymentId: payment.id },
      output: { status: settled.status },
    };
  },
});
