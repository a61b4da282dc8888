import * as z from 'zod';
import { defineTaskKind } from '../../tasks/kind.ts';
import { type Application, advance } from '../application.ts';

const form = z
  .strictObject({
    outcome: z.enum(['investigate-again', 'dismiss']).meta({ title: '处理 What is done' }),
    reason: z.string().min(1).max(1000).meta({ title: '理由 Reason' }),
  })
  .meta({ title: '异议处理 Objection' });

/** An objection is investigated again, or put to 民主评议 (57号 art. 19); dismissing it takes a written reason. */
export const reviewObjection = defineTaskKind<Application, typeof form>({
  kind: 'review-objection',
  title: { zh: '处理公示异议', en: 'Answer the objection' },
  help: {
    zh: '有异议的，重新调查或者民主评议，形成新的意见。',
    en: 'Investigate again where an objection has substance; say why where it has none.',
  },
  form,
  async complete({ case: application }, given, context) {
    const again = given.outcome === 'investigate-again';
    const answered: Application = {
      ...advance(application, again ? 'accepted' : 'posting-ended', context.now),
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
