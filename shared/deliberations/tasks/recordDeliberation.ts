import * as z from 'zod';
import type { Context } from '../../commands/command.ts';
import { meetings } from '../../meetings/meeting.ts';
import { Agency } from '../../policy/agency.ts';
import { create, type Write } from '../../records/write.ts';
import { defineTaskKind } from '../../tasks/kind.ts';
import { shanghaiDateOf } from '../../time/index.ts';
import { advance, type Deliberation, Measure } from '../deliberation.ts';
import { hasQuorum } from '../quorum.ts';

const attended = z.array(Agency).max(20).meta({ title: '到会单位 Attendance' });

const form = z
  .discriminatedUnion('outcome', [
    z.strictObject({
      outcome: z.literal('decided'),
      attended,
      minutes: z.string().min(1).max(200).meta({ title: '会议纪要 Minutes', description: '文号或者文件编号' }),
      minutesFile: z
        .string()
        .optional()
        .meta({ title: '纪要文件 File of the minutes', description: '上传时取得的文件编号 / id given at its upload' }),
      recognised: z.boolean().optional().meta({
        title: '是否认定 Recognised',
        description: '以一事一议认定类别时必填 / owed where the meeting determines',
      }),
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
    const { outcome, minutesFile: fileId, ...session } = given;
    const minutesFile = deliberation.files.find(({ id }) => id === fileId);
    if (fileId && !minutesFile) {
      const detail = `No file of minutes was announced as ${fileId}.`;
      return { ok: false, refusal: { code: 'minutes-unknown', detail, pointer: '/form/minutesFile' } };
    }
    if (deliberation.purpose === 'determination' && session.recognised === undefined) {
      const detail = `The meeting was called to say whether the family is ${deliberation.category}.`;
      return { ok: false, refusal: { code: 'determination-owed', detail, pointer: '/form/recognised' } };
    }
    const decided = {
      ...advance(deliberation, 'decided', context.now),
      session: { ...session, ...(minutesFile && { minutesFile }), by: context.by.id, at: context.now },
    };
    return {
      ok: true,
      outcome,
      case: decided,
      writes: heldBy(deliberation, session, context),
      event: 'deliberation-decided',
      payload: { recognised: session.recognised, minutesFile: minutesFile?.sha256 },
      output: { status: decided.status, round: decided.round },
    };
  },
});

/** 004 四（三）: what counts each year is that the county's own mechanism met; a township's does not. */
function heldBy(
  { level, county, id, meeting }: Deliberation,
  { attended, minutes }: { attended: string[]; minutes: string },
  context: Context,
): Write[] {
  if (level !== 'county') return [];
  return [
    create(meetings, {
      id: context.newId('met'),
      county,
      counter: 'coordination-mechanism',
      on: meeting?.on ?? shanghaiDateOf(context.now),
      attended,
      minutes,
      deliberationId: id,
      by: context.by.id,
      at: context.now,
    }),
  ];
}
