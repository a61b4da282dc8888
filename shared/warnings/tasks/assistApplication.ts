import * as z from 'zod';
import { type Application, applications } from '../../applications/application.ts';
import { replace } from '../../records/write.ts';
import { defineTaskKind } from '../../tasks/kind.ts';
import { assistedApplications } from '../assistedApplication.ts';
import { actionOf, completeAction } from '../completeAction.ts';
import type { Warning } from '../warning.ts';

const form = z
  .discriminatedUnion('outcome', [
    z.strictObject({
      outcome: z.literal('signed'),
      applicationId: z.string().meta({
        title: '申请编号 Application',
        description: '本人、监护人或者代理人已签字提交的申请 / filed with the signature of the family or its agent',
      }),
    }),
    z.strictObject({
      outcome: z.literal('declined'),
      reason: z.string().min(1).max(500).meta({ title: '不申请的原因 Reason' }),
    }),
  ])
  .meta({ title: '帮办申请 Assisted application' });

/** 帮办: helps the family to apply. Only its signature makes an application (P3); to decline is its right. */
export const assistApplication = defineTaskKind<Warning, typeof form>({
  kind: 'assist-application',
  title: { zh: '帮助提出申请', en: 'Help the family to apply' },
  help: {
    zh: '征得家庭同意后帮助填写并签字提交；家庭不愿意申请的，如实登记。',
    en: 'With the family’s consent, help it to fill in, sign and file the application; record when it declines.',
  },
  form,
  async complete({ task, case: warning, reader }, given, context) {
    const action = actionOf(warning, task.subject);
    const draft = await reader.get(assistedApplications, { caseId: warning.id, id: action.subject ?? '' });
    const settled = { settledAt: context.now, settledBy: context.by.id };
    if (given.outcome === 'signed') {
      const application = await reader.find(applications, { id: given.applicationId });
      if (!application || !isOf(application, warning)) {
        const detail = 'The family of this warning has filed no such application.';
        return { ok: false, refusal: { code: 'application-unknown', detail, pointer: '/form/applicationId' } };
      }
    }
    const { outcome, ...said } = given;
    return {
      ok: true,
      outcome,
      case: completeAction(warning, action.id, outcome, context),
      writes: [replace(assistedApplications, { ...draft, ...settled, ...said, status: outcome })],
      event: outcome === 'signed' ? 'assisted-application-signed' : 'assisted-application-declined',
      payload: { actionId: action.id, draftId: draft.id },
      output: { actionId: action.id, outcome },
    };
  },
});

/** Filed for the person of the warning, whatever family it turned out to live in. */
const isOf = (application: Application, { id, personId }: Warning) =>
  application.sourceWarningId === id || application.members.some(({ person }) => person === personId);
