import * as z from 'zod';
import { payments } from '../../entitlements/payment.ts';
import { Fen } from '../../money/index.ts';
import { replace } from '../../records/write.ts';
import { defineTaskKind } from '../../tasks/kind.ts';
import { PlainDate, shanghaiDateOf } from '../../time/index.ts';
import type { Application } from '../application.ts';

const form = z
  .strictObject({
    paidOn: PlainDate.meta({ title: '发放日期 Paid on' }),
    channel: z.enum(['bank', 'cash']).meta({ title: '发放方式 Channel' }),
    fen: Fen.min(1)
      .optional()
      .meta({ title: '金额（分） Sum in fen', description: 'Only where the rules could not work it out' }),
    voucher: z.string().min(1).max(120).meta({ title: '凭证号 Voucher' }),
  })
  .meta({ title: '临时救助金发放 Bridge payment' });

/** 004 四（一）: within three working days of the confirmation, at the monthly amount per person; once. */
export const payBridge = defineTaskKind<Application, typeof form>({
  kind: 'pay-bridge',
  title: { zh: '发放临时救助金', en: 'Make the bridge payment' },
  help: {
    zh: '审核确认后 3 个工作日内，按人均月补助标准发放。',
    en: 'Within three working days of the confirmation, at the confirmed monthly amount per person.',
  },
  form,
  async complete({ task, case: application, reader }, given, context) {
    if (given.paidOn > shanghaiDateOf(context.now)) {
      const refusal = { code: 'date-in-the-future', detail: 'The payment has not been made yet.' };
      return { ok: false, refusal: { ...refusal, pointer: '/form/paidOn' } };
    }
    const identity = { familyId: application.familyId, id: task.subject ?? '' };
    const payment = await reader.get(payments, identity);
    const fen = payment.fen ?? given.fen;
    if (!fen) {
      const detail = 'The rules lack an input for the sum: state what was paid.';
      return { ok: false, refusal: { code: 'sum-required', detail, pointer: '/form/fen' } };
    }
    const paid = { ...payment, status: 'paid' as const, ...given, fen, paidBy: context.by.id };
    return {
      ok: true,
      outcome: 'paid',
      case: application,
      writes: [replace(payments, paid)],
      event: 'payment-made',
      payload: { paymentId: payment.id, fen },
      output: { status: application.status, outcome: 'paid' },
    };
  },
});
