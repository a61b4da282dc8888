import * as z from 'zod';
import { defineTaskKind } from '../../tasks/kind.ts';
import { actionOf, changeAction } from '../completeAction.ts';
import type { Warning } from '../warning.ts';

const form = z
  .strictObject({
    result: z.enum(['still-qualifies', 'no-longer-qualifies']).meta({
      title: '核查结果 Result',
      description: '仍然符合、不再符合；是否终止另行决定 / a finding: the decision is another act',
    }),
    findings: z.string().min(4).max(2000).meta({ title: '核查情况 Findings', description: '依据的条件和事实' }),
  })
  .meta({ title: '核查 Review' });

/** 核查: the determining organ looks into a doubt. A finding ends nothing. */
export const reviewEligibility = defineTaskKind<Warning, typeof form>({
  kind: 'review-eligibility',
  title: { zh: '核查是否仍符合救助条件', en: 'Review whether the person still qualifies' },
  help: {
    zh: '对照认定条件逐项核查并写明依据；核查结论不等于终止决定。',
    en: 'Check condition by condition and name the facts; what you find is not yet a decision.',
  },
  form,
  async complete({ task, case: warning }, given, context) {
    const { id } = actionOf(warning, task.subject);
    return {
      ok: true,
      outcome: given.result,
      case: changeAction(warning, id, { review: { ...given, by: context.by.id } }),
      writes: [],
      event: 'eligibility-reviewed',
      payload: { actionId: id },
      output: { actionId: id, outcome: given.result },
    };
  },
});
