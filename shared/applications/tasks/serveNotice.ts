import * as z from 'zod';
import type { Context, Refusal } from '../../commands/command.ts';
import { replace } from '../../records/write.ts';
import { defineTaskKind } from '../../tasks/kind.ts';
import { PlainDate, shanghaiDateOf } from '../../time/index.ts';
import { type Application, advance } from '../application.ts';
import { notices, served } from '../notice.ts';

const fields = {
  servedOn: PlainDate.meta({ title: '送达日期 Date' }),
  proof: z.string().min(1).max(200).meta({ title: '送达回证 Proof of service' }),
};
const channel = (...channels: [string, ...string[]]) => z.enum(channels).meta({ title: '送达方式 Channel' });

const form = z
  .strictObject({ channel: channel('paper', 'telephone', 'app'), ...fields })
  .meta({ title: '送达 Service of the notice' });

function faultOf({ servedOn }: { servedOn: PlainDate }, context: Context): Refusal | undefined {
  if (servedOn <= shanghaiDateOf(context.now)) return undefined;
  return { code: 'date-in-the-future', detail: 'The notice has not been served yet.', pointer: '/form/servedOn' };
}

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
    const fault = faultOf(given, context);
    if (fault) return { ok: false, refusal: fault };
    const notice = await reader.get(notices, { caseId: application.id, id: application.noticeId ?? '' });
    const told = served(notice, given);
    const changed = advance(application, 'served', context.now);
    return {
      ok: true,
      outcome: 'served',
      case: changed,
      writes: [replace(notices, told)],
      event: 'notice-served',
      payload: { noticeId: notice.id, ...told.remedyTerms },
      output: { status: changed.status, granted: application.decision?.result === 'grant' },
    };
  },
});

const telling = z
  .strictObject({ channel: channel('paper', 'telephone', 'visit', 'app'), ...fields })
  .meta({ title: '告知 Telling the family' });

/** Tells the family what was written beside the decision: a hand-over, a longer term, what came of relief first. */
export const tellFamilyTask = defineTaskKind<Application, typeof telling>({
  kind: 'tell-family',
  title: { zh: '告知申请人', en: 'Tell the family' },
  help: {
    zh: '把书面告知内容告诉申请人，登记方式、日期和凭证。',
    en: 'Tell the applicant what was written, and record how, when and by what proof.',
  },
  form: telling,
  async complete({ task, case: application, reader }, given, context) {
    const fault = faultOf(given, context);
    if (fault) return { ok: false, refusal: fault };
    const notice = await reader.get(notices, { caseId: application.id, id: task.subject ?? '' });
    const told = served(notice, given);
    return {
      ok: true,
      outcome: 'told',
      case: application,
      writes: [replace(notices, told)],
      event: 'family-told',
      payload: { noticeId: notice.id, kind: notice.kind, ...told.remedyTerms },
      output: { status: application.status, outcome: 'told' },
    };
  },
});
