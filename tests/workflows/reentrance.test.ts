import { describe, expect, it } from 'vitest';
import { chainEvents, eventsOf } from '../../shared/chain/event.ts';
import { deliberations } from '../../shared/deliberations/deliberation.ts';
import { deliberationTaskKinds } from '../../shared/deliberations/tasks/index.ts';
import { startAnew } from '../../shared/executions/startAnew.ts';
import { type Task, tasks, tasksOfCase } from '../../shared/tasks/task.ts';
import { raiseWarning } from '../../shared/warnings/raiseWarning.ts';
import { WarningStatus } from '../../shared/warnings/status.ts';
import { gatherAnswers } from '../../shared/warnings/steps/gatherAnswers.ts';
import { warningTaskKinds } from '../../shared/warnings/tasks/index.ts';
import { warnings } from '../../shared/warnings/warning.ts';
import { workOff } from './support/officers.ts';
import { hit, registerPerson } from './support/register.ts';
import { answerOf, openStage } from './support/stage.ts';

const stage = await openStage(['warning', 'deliberation'], { ...warningTaskKinds, ...deliberationTaskKinds });

const confirmed = { depth: 'visit', outcome: 'confirmed', note: '属实' };
const residual = { classes: [{ class: 'residual-hardship', reason: '仍有困难', need: '生活困难' }] };

const warningOf = (id: string) => stage.reader.get(warnings, { id });
const only = async (id: string) => (await stage.openTasks(id))[0] as Task;

const stop = async (id: string) => stage.stop((await warningOf(id)).executionArn ?? '');

async function raised(): Promise<string> {
  const person = await registerPerson(stage, 'dibao');
  return answerOf(await stage.run(raiseWarning, hit(person.id))).warningId;
}

/** Brings a new warning to a recorded status and stops its execution there. */
const bringTo: Record<Exclude<WarningStatus, 'closed'>, () => Promise<string>> = {
  raised,
  async verifying() {
    const id = await raised();
    await stage.start(id);
    await stop(id);
    return id;
  },
  async 'not-substantiated'() {
    const id = await raised();
    await stage.start(id);
    await stop(id);
    await stage.completeTask(await only(id), { depth: 'visit', outcome: 'no-difficulty', note: '无困难' });
    return id;
  },
  async verified() {
    const id = await raised();
    await stage.start(id);
    await stop(id);
    await stage.completeTask(await only(id), confirmed);
    return id;
  },
  async classified() {
    const id = await raised();
    await stage.start(id);
    await stage.complete(id, 'verify-warning', confirmed);
    await stop(id);
    await stage.completeTask(await only(id), residual);
    return id;
  },
  async handling() {
    const id = await raised();
    await stage.start(id);
    await stage.complete(id, 'verify-warning', confirmed);
    await stage.complete(id, 'classify-warning', residual);
    await stop(id);
    return id;
  },
  async 'feedback-received'() {
    const id = await bringTo.handling();
    await stage.completeTask(await only(id), { outcome: 'not-helped', reason: '资金不足' });
    answerOf(await stage.run(gatherAnswers, { caseId: id }));
    return id;
  },
};

const generationAfter = async (caseId: string) =>
  answerOf(await stage.run(startAnew, { caseId, reason: '执行已停止' })).generation;

describe('a new generation of a warning', () => {
  it.each(WarningStatus.options.filter((status) => status !== 'closed'))(
    'goes on from %s to its end',
    async (status) => {
      const id = await bringTo[status]();
      expect((await warningOf(id)).status).toBe(status);
      await generationAfter(id);
      await stage.start(id);
      await workOff(stage, [id], { 'classify-warning': residual });
      const { familyId, ...closed } = await warningOf(id);
      expect(closed).toMatchObject({ status: 'closed', waiting: [] });
      const chain = await stage.reader.list(chainEvents, eventsOf(familyId));
      expect(chain.filter(({ type }) => type === 'warning-closed')).toHaveLength(1);
    },
  );

  it('ends with every act done where a warning falls into every class', async () => {
    const id = await raised();
    await stage.start(id);
    await workOff(stage, [id]);
    await workOff(stage, await deliberationsOf(id));
    await stage.relay(id);
    const { actions, status } = await warningOf(id);
    expect(status).toBe('closed');
    expect(actions.map(({ act }) => act).toSorted()).toEqual([
      'assisted-application',
      'deliberation',
      'implement',
      'inform',
      'mutual-aid',
      'push',
      'request',
      'review',
    ]);
    expect(actions.filter((action) => action.status !== 'done')).toEqual([]);
  });

  it('is not started for a closed warning', async () => {
    const id = await bringTo['not-substantiated']();
    await generationAfter(id);
    await stage.start(id);
    expect(await stage.run(startAnew, { caseId: id, reason: '再来' })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'case-closed' },
    });
  });

  it('asks nobody for the same work again', async () => {
    const id = await bringTo.handling();
    const before = await stage.openTasks(id);
    await generationAfter(id);
    await stage.start(id);
    const after = await stage.openTasks(id);
    expect(after.map((task) => task.id)).toEqual(before.map((task) => task.id));
    expect(after[0]?.token).not.toBe(before[0]?.token);
    expect(after[0]?.dueAt).toBe(before[0]?.dueAt);
  });

  it('goes through a review that was half done without deciding anew', async () => {
    const id = await raised();
    await stage.start(id);
    await stage.complete(id, 'verify-warning', confirmed);
    const doubt = { class: 'possibly-ineligible', reason: '子女就业', category: 'dibao' };
    await stage.complete(id, 'classify-warning', { classes: [doubt] });
    await stage.complete(id, 'review-eligibility', { result: 'still-qualifies', findings: '条件未变' });
    await stage.complete(id, 'decide-eligibility', { decision: 'end', reason: '收入高于标准', from: '2099-01-01' });
    await stop(id);
    await generationAfter(id);
    await stage.start(id);
    await stage.relay(id);
    expect((await stage.openTasks(id)).map(({ kind }) => kind)).toEqual(['serve-decision']);
    const all = await stage.reader.list(tasks, tasksOfCase(id));
    expect(all.filter(({ kind }) => kind === 'decide-eligibility')).toHaveLength(1);
  });
});

describe('a deliberation whose execution was stopped with its warning', () => {
  it.each(['called', 'convened', 'carrying-out'])('goes on from %s under its next generation', async (status) => {
    const id = await raised();
    await stage.start(id);
    await stage.complete(id, 'verify-warning', confirmed);
    const complex = { class: 'complex', reason: '多重困难', deliberate: true };
    await stage.complete(id, 'classify-warning', { classes: [complex] });
    const [deliberationId = ''] = await deliberationsOf(id);
    await stage.relay(deliberationId);
    const steps = ['called', 'convened', 'carrying-out'].indexOf(status);
    for (let step = 0; step < steps; step++) {
      const forms = [
        { outcome: 'convene', on: '2026-03-05', place: '县民政局', agencies: ['civil-affairs', 'housing'] },
        {
          outcome: 'decided',
          attended: ['civil-affairs', 'housing'],
          minutes: '纪要2',
          decision: '由住建部门解决',
          measures: [{ agency: 'housing', need: '危房改造' }],
        },
      ];
      await stage.completeTask(await only(deliberationId), forms[step] as object);
      await stage.relay(deliberationId);
    }
    expect((await stage.reader.get(deliberations, { id: deliberationId })).status).toBe(status);
    await stop(id);
    await stage.stop((await stage.reader.get(deliberations, { id: deliberationId })).executionArn ?? '');
    await generationAfter(id);
    await stage.start(id);
    await workOff(stage, [deliberationId]);
    await stage.relay(id);
    const closed = await stage.reader.get(deliberations, { id: deliberationId });
    expect(closed).toMatchObject({ status: 'closed', generation: 2, outcome: 'measures' });
    expect((await warningOf(id)).status).toBe('closed');
  });
});

async function deliberationsOf(id: string): Promise<string[]> {
  const { actions } = await warningOf(id);
  return actions.flatMap(({ act, subject }) => (act === 'deliberation' && subject ? [subject] : []));
}
