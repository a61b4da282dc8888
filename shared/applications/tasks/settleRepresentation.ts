import * as z from 'zod';
import { defineTaskKind } from '../../tasks/kind.ts';
import type { Application } from '../application.ts';

const form = z
  .strictObject({
    outcome: z
      .enum(['acts-itself', 'nobody-for-now'])
      .meta({ title: '处理 What follows', description: '有新的代理人的，在申请中登记新的代理，本任务随之办结' }),
    reason: z.string().min(1).max(500).meta({ title: '说明 Reason' }),
  })
  .meta({ title: '代理期满或者撤回 After a representation has ended' });

/** Somebody's representation has run out or was taken back. The case goes on; only acting for the person does not (P7). */
export const settleRepresentation = defineTaskKind<Application, typeof form>({
  kind: 'settle-representation',
  title: { zh: '处理到期或者撤回的代理', en: 'See to a representation that has ended' },
  help: {
    zh: '联系本人或者家属：续签或者更换代理人的，登记新的代理；本人能够自己办理的，写明情况。不得因此终止办理。',
    en: 'Ask who acts for the person now: record a new paper, or say how it goes on. It ends nothing by itself.',
  },
  form,
  async complete({ task, case: application }, given) {
    return {
      ok: true,
      outcome: given.outcome,
      case: application,
      writes: [],
      event: 'representation-settled',
      payload: { personId: task.subject ?? '' },
      output: { status: application.status, outcome: given.outcome },
    };
  },
});
