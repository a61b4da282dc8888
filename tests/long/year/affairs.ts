import type { Office } from '../../../infra/local/demo/play/Office.ts';
import type { Play } from '../../../infra/local/demo/play/Play.ts';
import { refusalOf } from '../../../infra/local/demo/play/problems.ts';
import { addDays, type PlainDate } from '../../../shared/time/index.ts';

const county = '340404';
const organ = `civil-affairs:${county}`;

/** A county delegates the confirmation of two categories to one of its townships until a day. */
export async function delegatePower({ offices }: Play, from: PlainDate, until: PlainDate): Promise<void> {
  const { client } = offices.of(organ, 'county-leader');
  for (const benefit of ['dibao', 'dibao-margin'] as const) {
    const body = {
      benefit,
      organ: 'township:340404002',
      mode: 'entrusted',
      instrument: '委托书1号',
      from,
      until,
    } as const;
    await client.recordDelegation({ body });
  }
}

/**
 * An officer of the county who holds a task falls ill: the colleague cannot take it before the absence is told, and can
 * afterwards. False while the county has no task that anybody could hold.
 */
export async function fallIll({ offices }: Play, today: PlainDate): Promise<boolean> {
  const [ill, colleague] = ['county-officer', 'county-reviewer'].map((account) => officeOf(offices, account));
  const leader = offices.of(organ, 'county-leader');
  if (!ill || !colleague) throw new Error('The county has no two officers');
  const { body } = await ill.client.listTasks({ query: { place: 'open', limit: 100 } });
  const task = body.items.find(({ signOff, signatures }) => signOff[0] === 'county-officer' && signatures.length === 0);
  if (!task) return false;
  const params = { id: task.id };
  await ill.client.claimTask({ params });
  const before = await refusalOf(colleague.client.claimTask({ params }));
  if (before !== 'task-claimed') throw new Error(`A held task was answered ${before}`);
  const away = { officer: ill.account, from: today, until: addDays(today, 3), standIn: colleague.account };
  await leader.client.recordAbsence({ body: { ...away, reason: '病假' } });
  await colleague.client.claimTask({ params });
  await colleague.client.returnTask({ params, body: { reason: '病假结束后由原经办人办理' } });
  return true;
}

const officeOf = (offices: Play['offices'], account: string): Office =>
  offices.of(organ, 'county-officer', account === 'county-officer' ? [] : ['county-officer']);

/** What the county does once a year, but for the month of publicity in May, which it forgets. */
export async function holdMeeting({ offices }: Play, counter: string, on: PlainDate): Promise<void> {
  const { client } = offices.of(organ, 'county-officer');
  const body = { counter, on, attended: ['civil-affairs', 'finance'], minutes: `${counter} 1号` } as const;
  await client.recordMeeting({ params: { id: county }, body: { ...body, attended: [...body.attended] } });
}

export async function suppressAll({ offices }: Play, persons: readonly string[], until: PlainDate): Promise<void> {
  const { client } = offices.of(organ, 'county-officer');
  for (const personId of persons) await client.suppressTriggers({ body: { personId, until, reason: '已知长期住院' } });
}
