import { describe, expect, it } from 'vitest';
import { settle } from '../../shared/adapters/dynamodb/settle.ts';
import { now } from '../../shared/adapters/now.ts';
import { applications } from '../../shared/applications/application.ts';
import { taskKinds } from '../../shared/tasks/kinds.ts';
import { tasks } from '../../shared/tasks/task.ts';
import { addDays, shanghaiDateOf } from '../../shared/time/index.ts';
import { countyLeader, countyOfficer, withApi } from '../support/api.ts';
import { createCases } from '../support/cases.ts';
import { registerPerson, startWarning } from '../workflows/support/register.ts';
import { openStage } from '../workflows/support/stage.ts';

const stage = await openStage(['application', 'warning', 'deliberation'], taskKinds);
const api = await withApi(stage.sfn);
api.clock.now = now();
const cases = createCases(stage.table, () => api.clock.now);
const today = shanghaiDateOf(api.clock.now);

const organ = 'township:340404001';
const li = { sub: 'u-li', roles: ['township-officer'], organ };
const wang = { sub: 'u-wang', roles: ['township-officer'], organ };
const zhao = { sub: 'u-zhao', roles: ['township-leader'], organ };
const alone = { sub: 'u-alone', roles: ['township-officer', 'township-leader'], organ };
type Officer = typeof li;

const post = (path: string, body: unknown, as: Officer) => api.call('POST', path, { body, as });
const desk = async (as: Officer, holder: string) =>
  (await api.call('GET', `/tasks?holder=${holder}&limit=100`, { as })).body.items.map(({ id }: { id: string }) => id);
const form = { outcome: 'no-difficulty', depth: 'visit', note: '家庭生活无异常', needs: [] };
const complete = (id: string, as: Officer) => post(`/tasks/${id}/completion`, { kind: 'verify-warning', form }, as);

async function openTask(): Promise<{ id: string; caseId: string; familyId: string }> {
  const caseId = await startWarning(stage, (await registerPerson(stage)).id);
  const [task] = await stage.openTasks(caseId);
  return { id: task?.id ?? '', caseId, familyId: task?.familyId ?? '' };
}

describe('the pool of an organ', () => {
  it('lends a task to whoever claims it, and takes it back', async () => {
    const { id } = await openTask();
    expect(await desk(li, 'nobody')).toContain(id);
    await post(`/tasks/${id}/claim`, undefined, li);
    expect(await desk(li, 'me')).toContain(id);
    expect(await desk(wang, 'nobody')).not.toContain(id);
    expect((await complete(id, wang)).body.code).toBe('task-claimed');
    expect((await post(`/tasks/${id}/return`, {}, wang)).body.code).toBe('task-claimed');
    expect((await post(`/tasks/${id}/return`, { reason: '本周下村' }, li)).status).toBe(200);
    expect(await desk(wang, 'nobody')).toContain(id);
    expect((await complete(id, wang)).body).toMatchObject({ status: 'completed' });
  });

  it('lets a task be put on a colleague’s desk, who sees it as such', async () => {
    const { id } = await openTask();
    expect((await post(`/tasks/${id}/delegation`, { to: 'u-li' }, li)).body.code).toBe('delegated-to-oneself');
    expect((await post(`/tasks/${id}/delegation`, { to: 'u-wang', reason: '片区由王负责' }, zhao)).body).toMatchObject({
      claimedBy: 'u-wang',
    });
    expect(await desk(wang, 'delegated')).toContain(id);
    expect(await desk(li, 'me')).not.toContain(id);
    expect((await post(`/tasks/${id}/delegation`, { to: 'u-qian' }, li)).body.code).toBe('task-claimed');
    expect((await complete(id, wang)).status).toBe(200);
  });

  it('puts no task on the desk of somebody whom nobody knows, of another organ, or without the role', async () => {
    const { id } = await openTask();
    const to = async (officer: string) => (await post(`/tasks/${id}/delegation`, { to: officer }, zhao)).body.code;
    expect(await to('u-nobody')).toBe('colleague-unknown');
    await desk(countyOfficer as Officer, 'anybody');
    expect(await to(countyOfficer.sub)).toBe('colleague-elsewhere');
    const other = { sub: 'u-zheng', roles: ['township-leader'], organ };
    await desk(other, 'anybody');
    expect(await to('u-zheng')).toBe('colleague-without-role');
    await desk({ ...other, roles: ['township-officer'] }, 'anybody');
    expect(await to('u-zheng')).toBeUndefined();
    const absence = { from: today, until: today, reason: '病假', standIn: countyOfficer.sub };
    expect((await post('/absences', absence, other)).body.code).toBe('colleague-elsewhere');
  });

  it('explains each deadline, as data and as a sentence', async () => {
    const { id } = await openTask();
    const { body } = await api.call('GET', `/tasks/${id}`, { as: li });
    expect(body.clock).toMatchObject({ passed: 0, given: body.workingDays, late: false });
    expect(body.clock.sentence['zh-CN']).toContain('到期');
    expect(body.clock.sentence.en).toContain('Due');
  });
});

describe('absence', () => {
  it('opens a held task to the stand-in while the holder is away, and to nobody else', async () => {
    const { id } = await openTask();
    await post(`/tasks/${id}/claim`, undefined, li);
    const absence = { from: today, until: addDays(today, 5), standIn: 'u-wang', reason: '培训' };
    const { status, body } = await post('/absences', absence, li);
    expect(status).toBe(201);
    expect(await desk(wang, 'standing-in')).toContain(id);
    expect((await complete(id, { ...li, sub: 'u-sun' })).body.code).toBe('task-claimed');
    expect((await complete(id, wang)).status).toBe(200);
    const listed = await api.call('GET', '/absences', { as: zhao });
    expect(listed.body.items).toMatchObject([{ officer: 'u-li', standIn: 'u-wang' }]);
    expect((await post(`/absences/u-li/${body.absenceId}/end`, {}, wang)).body.code).toBe('absence-of-another');
    expect((await post(`/absences/u-li/${body.absenceId}/end`, {}, li)).status).toBe(200);
  });

  it('is told by oneself or by a leader, for days that are not over', async () => {
    const days = { from: today, until: today, reason: '病假' };
    expect((await post('/absences', { ...days, officer: 'u-li' }, wang)).body.code).toBe('absence-of-another');
    expect((await post('/absences', { ...days, until: addDays(today, -1) }, li)).body.code).toBe('dates-reversed');
    expect((await post('/absences', { ...days, standIn: 'u-li' }, li)).body.code).toBe('stand-in-is-away');
    const { body } = await post('/absences', { ...days, officer: 'u-zhou' }, zhao);
    expect(body.absenceId).toMatch(/^abs-/);
  });

  it('without a stand-in lets whoever comes first take the task', async () => {
    const { id } = await openTask();
    const qian = { ...li, sub: 'u-qian' };
    await post(`/tasks/${id}/claim`, undefined, qian);
    await post('/absences', { from: today, until: today, reason: '病假' }, qian);
    expect(await desk(wang, 'standing-in')).toContain(id);
    expect((await complete(id, wang)).status).toBe(200);
  });
});

describe('segregation of duties', () => {
  it('keeps a relative from every task of the family, by whomever the relation is recorded', async () => {
    const { id, familyId } = await openTask();
    expect((await post(`/families/${familyId}/relatives`, { relation: '外甥' }, li)).body).toEqual({
      officer: 'u-li',
      relatives: 1,
    });
    expect((await post(`/tasks/${id}/claim`, undefined, li)).body.code).toBe('relative-of-family');
    expect((await complete(id, li)).body.code).toBe('relative-of-family');
    expect((await post(`/tasks/${id}/delegation`, { to: 'u-li' }, zhao)).body.code).toBe('relative-of-family');
    const ledger = await api.call('GET', '/relatives', { as: countyLeader });
    expect(ledger.body.items).toMatchObject([{ familyId, relatives: [{ officer: 'u-li', source: 'declared' }] }]);
    expect((await post(`/families/${familyId}/relatives/u-li/end`, { reason: '误登' }, li)).body.code).toBe(
      'same-person',
    );
    expect((await post(`/families/${familyId}/relatives/u-li/end`, { reason: '误登' }, zhao)).status).toBe(200);
    expect((await complete(id, li)).status).toBe(200);
  });

  it('does not let whoever found out give the last signature, and passes it up', async () => {
    const caseId = await cases.submit(901, ['accepted', 'investigated', 'determined']);
    const visit = await cases.ask(caseId, 'visit-home', 'civil-affairs:340404');
    await settle(stage.table, tasks, { id: visit }, (task) => ({
      ...task,
      status: 'completed' as const,
      signatures: [{ by: countyLeader.sub, role: 'county-leader', at: api.clock.now }],
    }));
    const confirm = await cases.ask(caseId, 'confirm-application', 'civil-affairs:340404');
    await settle(stage.table, tasks, { id: confirm }, (task) => ({ ...task, signOff: ['county-leader'] }));
    const decision = { kind: 'confirm-application', form: { outcome: 'refuse', reason: '家庭人均收入高于标准' } };
    const own = await post(`/tasks/${confirm}/completion`, decision, countyLeader as Officer);
    expect(own.body.code).toBe('verifier-does-not-confirm');
  });
});

describe('a township of one person', () => {
  it('passes the second signature to the county, and the case goes on', async () => {
    const caseId = await cases.submit(902, ['accepted', 'investigated', 'determined']);
    const id = await cases.ask(caseId, 'give-opinion', organ);
    const opinion = { kind: 'give-opinion', form: { outcome: 'refuse', reason: '家庭人均收入高于标准' } };
    expect((await post(`/tasks/${id}/completion`, opinion, alone)).body).toMatchObject({ status: 'signed' });
    expect((await post(`/tasks/${id}/signature`, { agree: true }, alone)).body.code).toBe('same-signer');
    expect((await post(`/tasks/${id}/pass-up`, { reason: '本所仅一人' }, alone)).body).toMatchObject({
      organ: 'civil-affairs:340404',
      signOff: ['township-officer', 'county-leader'],
    });
    expect((await stage.reader.get(applications, { id: caseId })).waiting).toMatchObject([
      { organ: 'civil-affairs:340404' },
    ]);
    expect((await post(`/tasks/${id}/signature`, { agree: true }, countyOfficer as Officer)).body.code).toBe(
      'signer-not-due',
    );
    expect((await post(`/tasks/${id}/signature`, { agree: true }, countyLeader as Officer)).body).toMatchObject({
      status: 'completed' as const,
    });
    expect(await stage.reader.get(tasks, { id })).toMatchObject({ passedUpFrom: organ, outcome: 'refuse' });
  });

  it('passes a whole task up where only relatives are left', async () => {
    const { id } = await openTask();
    expect((await post(`/tasks/${id}/pass-up`, { reason: '全所回避' }, li)).body).toMatchObject({
      organ: 'civil-affairs:340404',
      signOff: ['county-officer'],
    });
    expect((await complete(id, countyOfficer as Officer)).status).toBe(200);
  });
});
