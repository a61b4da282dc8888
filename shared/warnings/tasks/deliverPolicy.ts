import * as z from 'zod';
import { Fen } from '../../money/index.ts';
import { defineTaskKind } from '../../tasks/kind.ts';
import { PlainDate } from '../../time/index.ts';
import { completeAction } from '../completeAction.ts';
import type { Warning } from '../warning.ts';

const measure = z.string().min(2).max(200).meta({ title: '落实的政策 Measure' });
const from = PlainDate.meta({ title: '自何日起 From' });

const form = z
  .discriminatedUnion('outcome', [
    z.strictObject({
      outcome: z.literal('delivered'),
      measure,
      from,
      amountFen: Fen.min(0).optional().meta({ title: '金额（分） Amount in fen' }),
    }),
    z.strictObject({ outcome: z.literal('already-delivered'), measure, from }),
    z.strictObject({
      outcome: z.literal('not-due'),
      reason: z.string().min(4).max(1000).meta({ title: '理由 Reason' }),
    }),
  ])
  .meta({ title: '落实政策 Delivery of a policy' });

/** 落实: civil affairs itself delivers what it owes. What another agency owes is asked of that agency. */
export const deliverPolicy = defineTaskKind<Warning, typeof form>({
  kind: 'deliver-policy',
  title: { zh: '落实救助政策', en: 'Deliver a policy that is owed' },
  help: {
    zh: '查清应当落实而没有落实的政策，落实后写明措施和起始日期。',
    en: 'Find what is owed and was not given; give it, and say what and from when.',
  },
  form,
  async complete({ task, case: warning }, given, context) {
    const id = task.subject ?? '';
    return {
      ok: true,
      outcome: given.outcome,
      case: completeAction(warning, id, given.outcome, context),
      writes: [],
      event: 'policy-delivery-reported',
      payload: { actionId: id },
      output: { actionId: id, outcome: given.outcome },
    };
  },
});
