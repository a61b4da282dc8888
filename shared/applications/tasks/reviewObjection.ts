import * as z from 'zod';
import { defineTaskKind } from '../../tasks/kind.ts';
import { type Application, advance } from '../application.ts';

const form = z
  .strictObject({
    outcome: z.enum(['investigate-again', 'democratic-review', 'dismiss']).meta({ title: '处理 What is done' }),
    reason: z.string().min(1).max(1000).meta({ title: '理由 Reason' }),
  })
  .meta({ title: '异议处理 Objection' });

/** An objection is investigated again, or put to 民主评议 (57号 art. 19); dismissing it takes a written reason. */
export const reviewObjection = defineTaskKind<Application, typeof form>({
  kind: 'review-objection',
  title: { zh: '处理公示异议', en: 'Answer the objection' },
  help: {
    zh: '有异议的，重新调查或者组织民主评议，形成新的意见；不成立的，说明理由。',
    en: 'Investigate again, or put it to the village’s review; say why where it has no substance.',
  },
  form,
  async complete({ case: application }, given, context) {
    const again = given.outcome === 'investigate-again';
    const answered: Application = {
      ...advance(application, next[given.outcome], context.now),
      objections: 0,
      round: application.round + (again ? 1 : 0),
    };
    return {
      ok: true,
      outcome: given.outcome,
      case: answered,
      writes: [],
      event: 'objection-answered',
      output: { status: answered.status, round: answered.round },
    };
  },
});

const next = {
  'investigate-again': 'accepted',
  'democratic-review': 'under-review',
  dismiss: 'posting-ended',
} as const;
