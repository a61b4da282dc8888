import * as z from 'zod';
import { Agency } from '../../policy/agency.ts';
import { defineTaskKind } from '../../tasks/kind.ts';
import { advance, type Deliberation, Measure } from '../deliberation.ts';
import { hasQuorum } from '../quorum.ts';

const attended = z.array(Agency).max(20).meta({ title: '到会单位 Attendance' });

const form = z
  .discriminatedUnion('outcome', [
    z.strictObject({
      outcome: z.literal('decided'),
      attended,
      minutes: z.string().min(1).max(200).meta({ title: '会议纪要 Minutes', description: '文号或者文件编号' }),
      decision: z.string().min(4).max(2000).meta({ title: '议定事项 Decision' }),
      measures: z.array(Measure).max(10).meta({ title: '措施 Measures', description: '没有措施的，留空并说明' }),
    }),
    z.strictObject({
      outcome: z.literal('adjourned'),
      attended,
      reason: z.string().min(1).max(500).meta({ title: '改期原因 Reason' }),
    }),
  ])
  .meta({ title: '一事一议记录 Record of a deliberation' });

/** 集体研究: what the meeting decided, with attendance and minutes. Without a quorum it decides nothing. */
export const recordDeliberation = defineTaskKind<Deliberation, typeof form>({
  kind: 'record-deliberation',
  title: { zh: '登记“一事一议”结果', en: 'Record the deliberation' },
  help: {
    zh: '登记到会单位、会议纪要、议定事项和各单位的措施。',
    en: 'Record who came, the minutes, what was decided, and which agency does what.',
  },
  form,
  async complete({ case: deliberation }, given, context) {
    const invited = deliberation.meeting?.agencies ?? [];
    if (given.outcome === 'adjourned') {
      const again = { ...advance(deliberation, 'called', context.now), round: deliberation.round + 1 };
      return {
        ok: true,
        outcome: given.outcome,
        case: again,
        writes: [],
        event: 'deliberation-adjourned',
        output: { status: again.status, round: again.round },
      };
    }
    if (!hasQuorum(invited, given.attended)) {
      const detail = `Of ${invited.length} agencies invited, more than half have to attend.`;
      return { ok: false, refusal: { code: 'no-quorum', detail, pointer: '/form/attended' } };
    }
    const { outcome, ...session } = given;
    const decided = {
      ...advance(deliberation, 'decided', context.now),
      session: { ...session, by: context.by.id, at: context.now },
    };
    return {
      ok: true,
      outcome,
      case: decided,
      writes: [],
      event: 'deliberation-decided',
      output: { status: decided.status, round: decided.round },
    };
  },
});
