import { StopExecutionCommand } from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import { newId } from '../../shared/adapters/ids.ts';
import { now } from '../../shared/adapters/now.ts';
import { sweepExecutions } from '../../shared/adapters/sweep/sweepExecutions.ts';
import { system } from '../../shared/commands/actor.ts';
import { taskKinds } from '../../shared/tasks/kinds.ts';
import { addDays, type Instant, shanghaiDateOf, startOfShanghaiDay } from '../../shared/time/index.ts';
import { warnings } from '../../shared/warnings/warning.ts';
import { administrator, countyLeader, countyOfficer, townshipOfficer, withApi } from '../support/api.ts';
import { registerPerson, startWarning } from '../workflows/support/register.ts';
import { machinesOfStage, openStage } from '../workflows/support/stage.ts';

const stage = await openStage(['application', 'warning', 'deliberation'], taskKinds);
const api = await withApi(stage.sfn);
api.clock.now = now();

const post = (path: string, body: unknown, as = administrator) => api.call('POST', path, { body, as });
const read = async (id: string) => (await api.call('GET', `/executions/${id}`, { as: administrator })).body;
const headOf = (id: string) => stage.reader.get(warnings, { id });
const sweep = (at: Instant = now()) =>
  sweepExecutions(stage.table, stage.sfn, machinesOfStage, { now: at, by: system('sweep'), newId });
const verification = { outcome: 'no-difficulty', depth: 'visit', note: '家庭生活无异常', needs: [] };
const finish = async (id: string) => {
  if ((await stage.openTasks(id)).length > 0) await stage.complete(id, 'verify-warning', verification);
  expect(await headOf(id)).toMatchObject({ status: 'closed', outcome: 'no-difficulty' });
};
const open = async () => startWarning(stage, (await registerPerson(stage)).id);
/** The step behind the verification breaks. */
async function openAndFail(): Promise<string> {
  const id = await open();
  stage.failWith('Broken');
  await stage.complete(id, 'verify-warning', verification);
  stage.failWith(undefined);
  return id;
}
const abort = async (id: string) =>
  stage.sfn.send(new StopExecutionCommand({ executionArn: (await read(id)).present.arn }));

describe('an execution that failed', () => {
  it('is noted on its case, found in the list, and goes on where it failed', async () => {
    const id = await openAndFail();
    expect((await read(id)).agrees).toBe(false);
    expect(await sweep()).toMatchObject({ noted: 1, renewed: 0 });
    expect(await sweep()).toMatchObject({ noted: 0, renewed: 0 });
    expect((await headOf(id)).halted).toMatchObject({ status: 'failed', error: 'Broken' });
    const halted = await api.call('GET', '/executions?workflow=warning&state=halted', { as: administrator });
    expect(halted.body.items.map(({ caseId }: { caseId: string }) => caseId)).toContain(id);
    expect(await post(`/executions/${id}/redrive`, { reason: '接口已修复' })).toMatchObject({
      status: 202,
      body: { caseId: id, generation: 1 },
    });
    await stage.start(id);
    expect(await read(id)).toMatchObject({
      agrees: true,
      state: 'ended',
      present: { status: 'SUCCEEDED', redrives: 1 },
    });
    await finish(id);
  });

  it('can be redriven before the sweep has seen it, once, and not when it has ended well', async () => {
    const id = await openAndFail();
    expect((await post(`/executions/${id}/redrive`, { reason: '接口已修复' })).status).toBe(202);
    expect((await post(`/executions/${id}/redrive`, { reason: '再点一次' })).body.code).toBe('execution-busy');
    await stage.start(id);
    await finish(id);
    expect((await post(`/executions/${id}/redrive`, { reason: '再点一次' })).body.code).toBe('case-closed');
  });

  it('is redriven in bulk with a result for each', async () => {
    const failed = [await openAndFail(), await openAndFail()];
    const running = await open();
    const { status, body } = await post('/execution-redrives', {
      caseIds: [...failed, running, 'war-0'],
      reason: '部署错误已回退',
    });
    expect(status).toBe(200);
    expect(body.items).toMatchObject([
      { ok: true, caseId: failed[0], generation: 1 },
      { ok: true, caseId: failed[1], generation: 1 },
      { ok: false, caseId: running, code: 'execution-not-redrivable' },
      { ok: false, caseId: 'war-0', code: 'execution-unknown' },
    ]);
    for (const id of failed) {
      await stage.start(id);
      await finish(id);
    }
    await finish(running);
  });
});

describe('an execution that was ended from outside', () => {
  it('is begun anew by the sweep; a second time within a day it is left to a person', async () => {
    const id = await open();
    await abort(id);
    expect(await sweep()).toMatchObject({ renewed: 1 });
    await stage.start(id);
    expect(await read(id)).toMatchObject({ agrees: true, generation: 2, present: { status: 'RUNNING' } });
    await abort(id);
    expect(await sweep()).toMatchObject({ renewed: 0, noted: 1 });
    expect((await headOf(id)).halted).toMatchObject({ status: 'aborted' });
    expect((await post(`/executions/${id}/generation`, { reason: '原因已查明' })).body).toMatchObject({
      generation: 3,
    });
    await stage.start(id);
    await finish(id);
  });

  it('is found on the day’s round where nobody owes anything and nothing failed', async () => {
    const id = await open();
    await stage.completeTask((await stage.openTasks(id))[0] as never, {
      ...verification,
      outcome: 'confirmed',
      needs: ['medical'],
    });
    await abort(id);
    const day = addDays(shanghaiDateOf(now()), 2);
    const rounds = Array.from({ length: 24 }, (_, hour) => {
      const [date] = startOfShanghaiDay(day).split('T');
      return `${date}T${String(hour).padStart(2, '0')}:30:00.000Z`;
    });
    let renewed = 0;
    for (const at of rounds) renewed += (await sweep(at)).renewed;
    expect(renewed).toBe(1);
    await stage.start(id);
    expect(await read(id)).toMatchObject({ agrees: true, generation: 2 });
  });
});

describe('stopping and renewing', () => {
  it('stops with a reason; the sweep leaves it, work goes on being recorded, a new generation goes on from it', async () => {
    const id = await open();
    expect((await post(`/executions/${id}/stop`, { reason: '数据源有误，暂停处理' })).status).toBe(202);
    await stage.start(id);
    expect(await read(id)).toMatchObject({
      state: 'halted',
      halted: { status: 'stopped', reason: '数据源有误，暂停处理' },
      present: { status: 'ABORTED' },
    });
    expect(await sweep()).toMatchObject({ noted: 0, renewed: 0 });
    const [task] = await stage.openTasks(id);
    await stage.completeTask(task as never, verification);
    await post(`/executions/${id}/generation`, { reason: '数据源已更正' });
    await stage.start(id);
    expect(await headOf(id)).toMatchObject({ status: 'closed', outcome: 'no-difficulty', generation: 2 });
  });

  it('ends the earlier generation before it begins the next', async () => {
    const id = await open();
    await post(`/executions/${id}/generation`, { reason: '定义已更新' });
    await stage.start(id);
    expect((await read(`${id}-g1`)).present.status).toBe('ABORTED');
    expect((await read(id)).present.status).toBe('RUNNING');
    await finish(id);
    expect((await post(`/executions/${id}/stop`, { reason: '太晚' })).body.code).toBe('case-closed');
  });

  it('is for administrators, and asks for a reason', async () => {
    const id = await open();
    for (const order of ['redrive', 'generation', 'stop']) {
      expect((await post(`/executions/${id}/${order}`, { reason: '试' }, countyLeader)).body.code).toBe('role-missing');
      expect((await post(`/executions/${id}/${order}`, {})).status).toBe(422);
    }
  });
});

describe('interventions', () => {
  const second = { ...administrator, sub: 'u-admin-2' };

  it('take two persons to put a task before another desk', async () => {
    const id = await open();
    const [task] = await stage.openTasks(id);
    const proposal = { kind: 're-route', taskId: task?.id, organ: 'township:340404003', reason: '该户已迁居' };
    const { status, body } = await post('/interventions', proposal);
    expect(status).toBe(201);
    expect((await stage.openTasks(id))[0]?.organ).toBe('township:340404001');
    const decide = (as: typeof administrator) =>
      post(`/interventions/${body.interventionId}/decision`, { approve: true }, as);
    expect((await decide(administrator)).body.code).toBe('same-person');
    expect((await decide(countyOfficer)).body.code).toBe('role-missing');
    expect((await decide(second)).body).toMatchObject({ status: 'approved' });
    expect((await decide(countyLeader)).body.code).toBe('intervention-decided');
    expect((await stage.openTasks(id))[0]?.organ).toBe('township:340404003');
    expect((await headOf(id)).waiting).toMatchObject([{ organ: 'township:340404003' }]);
    const steps = (await read(id)).steps.map(({ type }: { type: string }) => type);
    expect(steps.slice(-2)).toEqual(['intervention-proposed', 'task-re-routed']);
    await finish(id);
  });

  it('free a task of whoever holds it, or are refused with a note', async () => {
    const id = await open();
    const [task] = await stage.openTasks(id);
    const officer = { ...townshipOfficer, organ: 'township:340404001' };
    await post(`/tasks/${task?.id}/claim`, undefined, officer);
    expect((await stage.openTasks(id))[0]?.claimedBy).toBe(officer.sub);
    const proposal = { kind: 'unlock', taskId: task?.id, reason: '经办人已调离' };
    const refused = (await post('/interventions', proposal)).body.interventionId;
    await post(`/interventions/${refused}/decision`, { approve: false, note: '本人仍在岗' }, countyLeader);
    expect((await stage.openTasks(id))[0]?.claimedBy).toBe(officer.sub);
    const approved = (await post('/interventions', proposal)).body.interventionId;
    await post(`/interventions/${approved}/decision`, { approve: true }, countyLeader);
    expect((await stage.openTasks(id))[0]?.claimedBy).toBeUndefined();
    const { body } = await api.call('GET', '/interventions?place=done', { as: administrator });
    expect(body.items.map(({ id: each }: { id: string }) => each)).toEqual(expect.arrayContaining([refused, approved]));
  });

  it.each([
    ['medical-insurance:340404', 'organ-of-another-agency'],
    ['township:340421001', 'organ-of-another-county'],
    ['township:340404001', 'organ-invalid'],
    ['nonsense', 'organ-invalid'],
  ])('do not send a task to %s', async (organ, code) => {
    const [task] = await stage.openTasks(await open());
    expect((await post('/interventions', { kind: 're-route', taskId: task?.id, organ, reason: '试' })).body.code).toBe(
      code,
    );
  });
});

describe('migration to other rules', () => {
  it('is the county leader’s act, among the versions of the place', async () => {
    const id = await open();
    const migrate = (pack: string, as: typeof administrator) =>
      post(`/executions/${id}/pack`, { pack, reason: '新办法' }, as);
    expect((await migrate('hubei/2024-1', administrator)).body.code).toBe('role-missing');
    expect((await migrate('hubei/2024-1', countyLeader)).body.code).toBe('pack-of-another-place');
    expect((await migrate('nowhere/1', countyLeader)).body.code).toBe('pack-unknown');
    expect((await migrate((await headOf(id)).pack.id, countyLeader)).body.code).toBe('nothing-changed');
  });
});

describe('a reminder', () => {
  it('stands on the task, and decides nothing', async () => {
    const id = await open();
    const [task] = await stage.openTasks(id);
    expect((await post(`/tasks/${task?.id}/reminder`, { reason: '请尽快核实' }, countyLeader)).body).toMatchObject({
      reminders: 1,
    });
    expect((await stage.openTasks(id))[0]).toMatchObject({ status: 'open', moved: [{ kind: 'remind' }] });
  });
});
