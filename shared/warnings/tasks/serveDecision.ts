import * as z from 'zod';
import { notices, remedyTermsFrom } from '../../applications/notice.ts';
import { replace } from '../../records/write.ts';
import { defineTaskKind } from '../../tasks/kind.ts';
import { PlainDate, shanghaiDateOf } from '../../time/index.ts';
import { actionOf, completeAction } from '../completeAction.ts';
import { completeReferral } from '../completeReferral.ts';
import type { Warning } from '../warning.ts';

const form = z
  .strictObject({
    channel: z.enum(['paper', 'telephone', 'app']).meta({ title: '送达方式 Channel' }),
    servedOn: PlainDate.meta({ title: '送达日期 Date' }),
    proof: z.string().min(1).max(200).meta({ title: '送达回证 Proof of service' }),
  })
  .meta({ title: '送达 Service of the decision' });

/** The family learns of an ending or a conversion in writing; the terms of its remedies run from here (P13). */
export const serveDecision = defineTaskKind<Warning, typeof form>({
  kind: 'serve-decision',
  title: { zh: '送达终止或者转换决定书', en: 'Serve the decision' },
  help: {
    zh: '把决定书送达本人并取得回证，当面说明理由和救济途径。',
    en: 'Hand the decision to the person, keep the proof, and explain reasons and remedies.',
  },
  form,
  async complete({ task, case: warning, reader }, given, context) {
    if (given.servedOn > shanghaiDateOf(context.now)) {
      const refusal = { code: 'date-in-the-future', detail: 'The decision has not been served yet.' };
      return { ok: false, refusal: { ...refusal, pointer: '/form/servedOn' } };
    }
    const action = actionOf(warning, task.subject);
    const notice = await reader.get(notices, { caseId: warning.id, id: action.decision?.noticeId ?? '' });
    const result = action.decision?.decision ?? 'served';
    return {
      ok: true,
      outcome: 'served',
      case: completeAction(warning, action.id, result, context),
      writes: [
        replace(notices, { ...notice, ...given, remedyTerms: remedyTermsFrom(given.servedOn) }),
        ...(await completeReferral(reader, warning, action, context)),
      ],
      event: 'decision-served',
      payload: { actionId: action.id, noticeId: notice.id },
      output: { actionId: action.id, outcome: 'served' },
    };
  },
});
