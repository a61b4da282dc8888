import { describe, expect, it } from 'vitest';
import { withDynamoDb } from '../../tests/support/dynamodb.ts';
import { intakeOf } from '../../tests/support/intake.ts';
import { createReader } from '../adapters/dynamodb/reader.ts';
import { runCommand } from '../adapters/dynamodb/runCommand.ts';
import { settle } from '../adapters/dynamodb/settle.ts';
import { openTable } from '../adapters/dynamodb/table.ts';
import { newId } from '../adapters/ids.ts';
import { type Application, advance, applications } from '../applications/application.ts';
import { submitApplication } from '../applications/submitApplication.ts';
import { withdrawApplication } from '../applications/withdrawApplication.ts';
import { completeTask, signTask } from './completeTask.ts';
import { taskKinds } from './kinds.ts';
import { escalations, escalationsTo, moveTask } from './moveTask.ts';
import { openTasks } from './openTasks.ts';
import { superiorOf } from './superiorOf.ts';
import { tasks, tasksOf } from './task.ts';

const { client, tableName } = await withDynamoDb();
const table = openTable(tableName, client);
const reader = createReader(table);

/** Monday, 10:00 in Shanghai. */
const monday = '2026-03-02T02:00:00.000Z';
const organ = 'township:340404001';

const as = (id: string, role: string, now = monday) => ({
  now,
  by: { id, kind: 'officer' as const, organ, roles: [role] },
  newId,
});
const clerk = as('clerk-1', 'township-officer');
const leader = as('leader-1', 'township-leader');

async function applicationOf(seed: number): Promise<string> {
  const outcome = await runCommand(table, submitApplication, intakeOf(seed), newId('key'), clerk);
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.answer.applicationId;
}

async function ask(caseId: string, kind: string, token = newId('token'), at = organ): Promise<string> {
  const message = { token, execution: `${caseId}-g1`, caseId, kind, step: kind, round: 1, organ: at };
  const outcome = await runCommand(table, openTasks, [message], newId('key'), as('open-task', 'system'));
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.answer[0]?.taskId ?? '';
}

const complete = (taskId: string, form: Record<string, unknown>, context = clerk) =>
  runCommand(table, completeTask(taskKinds), { taskId, form }, newId('key'), context);
const sign = (taskId: string, agree: boolean, context = leader, reason?: string) =>
  runCommand(table, signTask(taskKinds), { taskId, agree, reason }, newId('key'), context);

describe('openTasks', () => {
  it('puts a task on the desk of its organ, and the case says on whom it waits', async () => {
    const caseId = await applicationOf(101);
    const taskId = await ask(caseId, 'accept-application');
    expect(taskId).toBe(`${caseId}.accept-application.1`);
    expect(await reader.get(tasks, { id: taskId })).toMatchObject({
      status: 'open',
      organ,
      dueAt: '2026-03-03T16:00:00.000Z',
    });
    expect((await reader.get(applications, { id: caseId })).waiting).toMatchObject([{ taskId, organ }]);
    const desk = await reader.list(tasks, { index: 'GSI1', pk: tasksOf(organ, 'open') });
    expect(desk.map(({ id }) => id)).toContain(taskId);
  });

  it('opens the same wait once, and keeps the latest token', async () => {
    const caseId = await applicationOf(102);
    await ask(caseId, 'accept-application', 'first');
    const taskId = await ask(caseId, 'accept-application', 'second');
    expect(await reader.get(tasks, { id: taskId })).toMatchObject({ token: 'second', openedAt: monday });
    expect((await reader.get(applications, { id: caseId })).waiting).toHaveLength(1);
  });

  it('answers a new token at once when the work is already done', async () => {
    const caseId = await applicationOf(103);
    const taskId = await ask(caseId, 'accept-application', 'first');
    await complete(taskId, { outcome: 'accept' });
    await ask(caseId, 'accept-application', 'second');
    expect(await reader.get(tasks, { id: taskId })).toMatchObject({
      token: 'second',
      status: 'completed',
      followUp: { kind: 'token' },
      output: { status: 'accepted' },
    });
  });

  it('takes its deadline and signers from the norm that gives them', async () => {
    const caseId = await applicationOf(104);
    const asked = ask(caseId, 'confirm-application', newId('token'), 'civil-affairs:340404');
    const task = await reader.get(tasks, { id: await asked });
    expect(task).toMatchObject({
      workingDays: 10,
      signOff: ['county-officer', 'county-officer', 'county-leader'],
      dueAt: '2026-03-16T16:00:00.000Z',
    });
    expect(task.basis).toContain('第二十条');
  });

  it('lets a township to which the power is delegated sign by its own two ranks', async () => {
    const caseId = await applicationOf(106);
    const task = await reader.get(tasks, { id: await ask(caseId, 'confirm-application') });
    expect(task.signOff).toEqual(['township-officer', 'township-leader']);
  });

  it('opens what one case waits for together: one change of the case, one event each', async () => {
    const caseId = await applicationOf(105);
    const agencies = ['medical-insurance', 'education', 'housing'];
    const messages = agencies.map((subject) => ({
      token: newId('token'),
      execution: `${caseId}-g1`,
      caseId,
      kind: 'answer-check',
      step: `check~${subject}`,
      round: 1,
      organ: `${subject}:340404`,
      subject,
    }));
    const before = (await reader.get(applications, { id: caseId })).version;
    const outcome = await runCommand(table, openTasks, messages, newId('key'), as('open-task', 'system'));
    expect(outcome).toMatchObject({ kind: 'done', answer: agencies.map(() => ({ status: 'open' })) });
    const { version, waiting } = await reader.get(applications, { id: caseId });
    expect(version).toBe(before + 1);
    expect(waiting.map(({ organ: asked }) => asked)).toEqual(agencies.map((agency) => `${agency}:340404`));
  });
});

describe('completeTask', () => {
  it('moves the case on and takes the task off the desk', async () => {
    const caseId = await applicationOf(111);
    const taskId = await ask(caseId, 'accept-application');
    expect(await complete(taskId, { outcome: 'accept' })).toMatchObject({
      kind: 'done',
      answer: { status: 'completed', outcome: 'accept', caseId },
    });
    expect(await reader.get(applications, { id: caseId })).toMatchObject({ status: 'accepted', waiting: [] });
  });

  it('refuses a form that does not fit, and says where', async () => {
    const taskId = await ask(await applicationOf(112), 'accept-application');
    expect(await complete(taskId, { outcome: 'ask-for-papers', papers: [] })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'form-invalid', pointer: '/form/papers' },
    });
    expect(await reader.get(tasks, { id: taskId })).toMatchObject({ status: 'open', signatures: [] });
  });

  it('is done once: a second officer is told what came of it', async () => {
    const taskId = await ask(await applicationOf(113), 'accept-application');
    await complete(taskId, { outcome: 'accept' });
    expect(await complete(taskId, { outcome: 'ask-for-papers', papers: ['户口簿'] })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'task-not-open', extra: { outcome: 'accept' } },
    });
  });

  it('does not let a role sign that is not due', async () => {
    const taskId = await ask(await applicationOf(114), 'accept-application');
    expect(await complete(taskId, { outcome: 'accept' }, leader)).toMatchObject({
      refusal: { code: 'signer-not-due' },
    });
  });

  it('asks a family for missing papers only once', async () => {
    const caseId = await applicationOf(115);
    await complete(await ask(caseId, 'accept-application'), { outcome: 'ask-for-papers', papers: ['户口簿'] });
    await complete(await ask(caseId, 'receive-papers'), { received: ['户口簿'] });
    const message = {
      token: 't',
      execution: `${caseId}-g1`,
      caseId,
      kind: 'accept-application',
      step: 'accept-application',
      round: 2,
      organ,
    };
    await runCommand(table, openTasks, [message], newId('key'), as('open-task', 'system'));
    const again = await complete(`${caseId}.accept-application.2`, { outcome: 'ask-for-papers', papers: ['存折'] });
    expect(again).toMatchObject({ refusal: { code: 'papers-asked-once' } });
  });
});

describe('signTask', () => {
  async function advised(seed: number): Promise<string> {
    const caseId = await applicationOf(seed);
    await bringToOpinion(caseId);
    return ask(caseId, 'give-opinion');
  }
  const opinion = { outcome: 'refuse', reason: '家庭人均收入高于标准' };

  it('carries the effect out with the last signature only', async () => {
    const taskId = await advised(121);
    expect(await complete(taskId, opinion)).toMatchObject({
      answer: { status: 'signed', nextSigner: 'township-leader' },
    });
    expect(await reader.get(tasks, { id: taskId })).toMatchObject({ status: 'open' });
    expect(await sign(taskId, true)).toMatchObject({ answer: { status: 'completed', outcome: 'refuse' } });
    expect((await reader.get(tasks, { id: taskId })).signatures.map(({ by }) => by)).toEqual(['clerk-1', 'leader-1']);
  });

  it('returns the form to its author with a reason', async () => {
    const taskId = await advised(122);
    await complete(taskId, opinion);
    expect(await sign(taskId, false)).toMatchObject({ refusal: { code: 'reason-required' } });
    await sign(taskId, false, leader, '理由不充分');
    const task = await reader.get(tasks, { id: taskId });
    expect(task.signatures).toEqual([]);
    expect(task.form).toBeUndefined();
  });

  it('takes two different people', async () => {
    const taskId = await advised(123);
    const both = { ...clerk, by: { ...clerk.by, roles: ['township-officer', 'township-leader'] } };
    await complete(taskId, opinion, both);
    expect(await sign(taskId, true, both)).toMatchObject({ refusal: { code: 'same-signer' } });
  });
});

describe('withdrawApplication', () => {
  it('takes open tasks off the desks, and tells the waiting execution', async () => {
    const caseId = await applicationOf(131);
    const taskId = await ask(caseId, 'accept-application');
    await runCommand(table, withdrawApplication, { applicationId: caseId, reason: '不再需要' }, newId('key'), clerk);
    expect(await reader.get(tasks, { id: taskId })).toMatchObject({
      status: 'cancelled',
      output: { status: 'withdrawn' },
      followUp: { kind: 'token' },
    });
    expect(await complete(taskId, { outcome: 'accept' })).toMatchObject({ refusal: { code: 'task-not-open' } });
  });
});

describe('moveTask', () => {
  const move = (taskId: string, now: string) =>
    runCommand(table, moveTask(superiorOf), { taskId }, newId('key'), as('sweep', 'system', now));

  it('reminds, then escalates to the superior organ, and never decides', async () => {
    const caseId = await applicationOf(141);
    const taskId = await ask(caseId, 'visit-home');
    expect(await move(taskId, monday)).toMatchObject({ answer: { moved: null } });
    expect(await move(taskId, '2026-03-04T16:00:00.000Z')).toMatchObject({ answer: { moved: 'remind' } });
    expect(await move(taskId, '2026-03-05T16:00:00.000Z')).toMatchObject({ answer: { moved: 'escalate' } });
    expect(await move(taskId, '2026-03-05T17:00:00.000Z')).toMatchObject({ answer: { moved: null } });
    expect(await reader.get(tasks, { id: taskId })).toMatchObject({ status: 'open' });
    const digest = await reader.list(escalations, { index: 'GSI1', pk: escalationsTo('civil-affairs:340404') });
    expect(digest).toMatchObject([{ taskId, organ, kind: 'escalate' }]);
  });
});

/** Brings an application to the point where the township gives its opinion. */
async function bringToOpinion(id: string): Promise<void> {
  const to = (application: Application): Application =>
    (['accepted', 'investigated', 'determined'] as const).reduce(
      (now, status) => advance(now, status, monday),
      application,
    );
  await settle(table, applications, { id }, to);
}
