import * as z from 'zod';
import { replace } from '../../records/write.ts';
import { defineTaskKind } from '../../tasks/kind.ts';
import { PlainDate, shanghaiDateOf } from '../../time/index.ts';
import { type Application, advance } from '../application.ts';
import { notices } from '../notice.ts';

const form = z
  .strictObject({
    channel: z.enum(['paper', 'telephone', 'app']).meta({ title: '送达方式 Channel' }),
    servedOn: PlainDate.meta({ title: '送达日期 Date' }),
    proof: z.string().min(1).max(200).meta({ title: '送达回证 Proof of service' }),
  })
  .meta({ title: '送达 Service of the notice' });

/** The remedy terms run from service (P13), so service is recorded with its day and proof. */
export const serveNotice = defineTaskKind<Application, typeof form>({
  kind: 'serve-notice',
  title: { zh: '送达决定书', en: 'Serve the notice' },
  help: {
    zh: '把决定书送达申请人并取得回证；不予确认的，说明理由和救济途径。',
    en: 'Hand the written decision to the applicant and keep the proof; a refusal tells reasons and remedies.',
  },
  form,
  async complete({ case: application, reader }, given, context) {
    if (given.servedOn > shanghaiDateOf(context.now)) {
      const refusal = { code: 'date-in-the-future', detail: 'The notice has not been served yet.' };
      return { ok: false, refusal: { ...refusal, pointer: '/form/servedOn' } };
    }
    const notice = await reader.get(notices, { caseId: application.id, id: application.noticeId ?? '' });
    const served = advance(application, 'served', context.now);
    return {
      ok: true,
      outcome: 'served',
      case: served,
      writes: [replace(notices, { ...notice, ...given })],
      event: 'notice-served',
      output: { status: served.status, granted: application.decision?.result === 'grant' },
    };
  },
});
