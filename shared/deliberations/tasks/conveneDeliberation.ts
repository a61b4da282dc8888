import * as z from 'zod';
import { Agency } from '../../policy/agency.ts';
import { defineTaskKind } from '../../tasks/kind.ts';
import { PlainDate } from '../../time/index.ts';
import { advance, type Deliberation } from '../deliberation.ts';

const form = z
  .strictObject({
    on: PlainDate.meta({ title: '会议日期 Date' }),
    place: z.string().min(1).max(100).meta({ title: '会议地点 Place' }),
    agencies: z
      .array(Agency)
      .min(2)
      .max(20)
      .refine((list) => new Set(list).size === list.length, 'an agency is invited once')
      .meta({ title: '参会单位 Agencies invited' }),
  })
  .meta({ title: '召集一事一议 Convening a deliberation' });

/** 召集: the secretariat invites the agencies whose help the case needs. */
export const conveneDeliberation = defineTaskKind<Deliberation, typeof form>({
  kind: 'convene-deliberation',
  title: { zh: '召集“一事一议”', en: 'Convene the deliberation' },
  help: {
    zh: '确定时间、地点和参会单位，并通知到位。',
    en: 'Fix day and place, and invite the agencies that can help.',
  },
  form,
  async complete({ case: deliberation }, given, context) {
    const convened = { ...advance(deliberation, 'convened', context.now), meeting: given };
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
