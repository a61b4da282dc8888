import * as z from 'zod';
import { AuthorisationForm } from '../../persons/authorisation.ts';
import { defineTaskKind } from '../../tasks/kind.ts';
import { PlainDate, shanghaiDateOf } from '../../time/index.ts';
import { authorise } from '../addAuthorisations.ts';
import type { Application } from '../application.ts';

const form = z
  .discriminatedUnion('outcome', [
    z.strictObject({
      outcome: z.literal('signed-again'),
      form: AuthorisationForm,
      signedOn: PlainDate.meta({ title: '签字日期 Signed on' }),
    }),
    z.strictObject({
      outcome: z.literal('going-on-without'),
      reason: z.string().min(1).max(500).meta({ title: '说明 What follows', description: '已告知后果，继续办理' }),
    }),
  ])
  .meta({ title: '撤回授权的处理 After a withdrawn authorisation' });

/** Somebody took its consent back: it is told what that means, and signs again or not. Nothing is refused here (P7). */
export const settleWithdrawnAuthorisation = defineTaskKind<Application, typeof form>({
  kind: 'settle-withdrawn-authorisation',
  title: { zh: '处理撤回的核对授权', en: 'See to a withdrawn authorisation' },
  help: {
    zh: '向撤回人说明影响；愿意重新授权的登记签字，不愿意的写明情况后继续办理，不得因此直接拒绝。',
    en: 'Say what it means; record a new signature, or go on without it. It is no reason to refuse by itself.',
  },
  form,
  async complete({ task, case: application }, given, context) {
    const personId = task.subject ?? '';
    if (given.outcome === 'signed-again' && given.signedOn > shanghaiDateOf(context.now)) {
      const detail = 'The signature lies in the future.';
      return { ok: false, refusal: { code: 'date-in-the-future', detail, pointer: '/form/signedOn' } };
    }
    const [changed, writes] =
      given.outcome === 'signed-again'
        ? authorise(application, [{ personId, form: given.form, signedOn: given.signedOn }], context)
        : [application, []];
    return {
      ok: true,
      outcome: given.outcome,
      case: changed,
      writes,
      event: 'withdrawn-authorisation-settled',
      payload: { personId },
      output: { status: application.status, outcome: given.outcome },
    };
  },
});
