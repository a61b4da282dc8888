import * as z from 'zod';
import { Agency } from '../../policy/agency.ts';
import { defineTaskKind } from '../../tasks/kind.ts';
import { PlainDate } from '../../time/index.ts';
import { advance, type Deliberation } from '../deliberation.ts';
import { modeOf } from '../modeOf.ts';

const form = z
  .discriminatedUnion('outcome', [
    z.strictObject({
      outcome: z.literal('convene'),
      on: PlainDate.meta({ title: '会议日期 Date' }),
      place: z.string().min(1).max(100).meta({ title: '会议地点 Place' }),
      agencies: z
        .array(Agency)
        .min(2)
        .max(20)
        .refine((list) => new Set(list).size === list.length, 'an agency is invited once')
        .meta({ title: '参会单位 Agencies invited' }),
    }),
    z.strictObject({
      outcome: z.literal('decline'),
      reason: z.string().min(1).max(1000).meta({
        title: '不召集的理由 Why none is held',
        description: '规定“应当”启动的，不得不召集',
      }),
    }),
  ])
  .meta({ title: '召集一事一议 Convening a deliberation' });

/** 召集: the secretariat invites the agencies whose help the case needs, or declines with a reason where it only may. */
export const conveneDeliberation = defineTaskKind<Deliberation, typeof form>({
  kind: 'convene-deliberation',
  title: { zh: '召集“一事一议”', en: 'Convene the deliberation' },
  help: {
    zh: '确定时间、地点和参会单位，并通知到位；规定“可以”启动而不召集的，说明理由。',
    en: 'Fix day and place and invite the agencies that can help; or say why none is held, where it need not be.',
  },
  form,
  async complete({ case: deliberation }, given, context) {
    if (given.outcome === 'decline') {
      if (modeOf(deliberation) === 'shall') {
        const detail = `${deliberation.basis}: the meeting is owed.`;
        return { ok: false, refusal: { code: 'deliberation-owed', detail, pointer: '/form/outcome' } };
      }
      const { reason } = given;
      const declined = { reason, by: context.by.id, at: context.now };
      const left = advance(deliberation, 'closed', context.now);
      return {
        ok: true,
        outcome: 'declined',
        case: { ...left, closedAt: context.now, outcome: 'declined', declined },
        writes: [],
        event: 'deliberation-declined',
        payload: { reason },
        output: { status: left.status, round: left.round },
      };
    }
    const { outcome: _, ...meeting } = given;
    const convened = { ...advance(deliberation, 'convened', context.now), meeting };
    return {
      ok: true,
      outcome: 'convened',
      case: convened,
      writes: [],
      event: 'deliberation-convened',
      output: { status: convened.status, round: convened.round },
    };
  },
});
