import type { SQSEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { functionSpecs } from '../../infra/functions.ts';
import { countTransitions } from '../../shared/adapters/dynamodb/count.ts';
import { settle } from '../../shared/adapters/dynamodb/settle.ts';
import { newId } from '../../shared/adapters/ids.ts';
import { now } from '../../shared/adapters/now.ts';
import { answerToken, answerTokens } from '../../shared/adapters/stepfunctions/answerToken.ts';
import { pursueCase } from '../../shared/adapters/stepfunctions/pursueCase.ts';
import { sweepDue } from '../../shared/adapters/sweep/sweepDue.ts';
import { chainEvents, eventsOf } from '../../shared/chain/event.ts';
import { system } from '../../shared/commands/actor.ts';
import { migratePack } from '../../shared/executions/migratePack.ts';
import { startAnew } from '../../shared/executions/startAnew.ts';
import { figures } from '../../shared/figures/figure.ts';
import { transitionOf } from '../../shared/figures/tally.ts';
import { followUpOf, followUpOfChange } from '../../shared/follow-up/followUp.ts';
import { taskKinds } from '../../shared/tasks/kinds.ts';
import { openTasks } from '../../shared/tasks/openTasks.ts';
import { tasks } from '../../shared/tasks/task.ts';
import { addDays, shanghaiDateOf, startOfShanghaiDay } from '../../shared/time/index.ts';
import { warnings } from '../../shared/warnings/warning.ts';
import { commandsSentBy } from '../support/commandsSentBy.ts';
import { pack, registerPerson, startWarning } from './support/register.ts';
import { answerOf, machinesOfStage, openStage } from './support/stage.ts';

const stage = await openStage(['application', 'warning', 'deliberation'], taskKinds);
const sentDuring = commandsSentBy(stage.dynamodb);
const { handler: openTask } = await import('../../functions/open-task/index.ts');

const open = async () => startWarning(stage, (await registerPerson(stage)).id);
const taskOf = async (id: string) => {
  const [task] = await stage.openTasks(id);
  if (!task) throw new Error(`${id} waits for nobody`);
  return task;
};
const verification = { outcome: 'no-difficulty', depth: 'visit', note: '家庭生活无异常', needs: [] };
const message = (caseId: string, token: string, round = 1) => ({
  token,
  execution: `${caseId}-g1`,
  caseId,
  kind: 'verify-warning',
  step: 'verify',
  round,
  organ: 'township:340404001',
});
const deliver = (...bodies: object[]) =>
  openTask({
    Records: bodies.map((body, index) => ({ messageId: String(index), body: JSON.stringify(body) })),
  } as unknown as SQSEvent);
const typesOf = async (familyId: string) =>
  (await stage.reader.list(chainEvents, eventsOf(familyId))).map(({ type }) => type);

describe('open-task', () => {
  it('opens one task of a message that comes twice, and keeps the token that waits', async () => {
    const id = await open();
    const { token = '', familyId } = await taskOf(id);
    expect(await deliver(message(id, token), message(id, token))).toEqual({ batchItemFailures: [] });
    expect(await deliver(message(id, token))).toEqual({ batchItemFailures: [] });
    expect(await stage.openTasks(id)).toHaveLength(1);
    expect((await typesOf(familyId)).filter((type) => type === 'task-opened')).toHaveLength(1);
    await stage.complete(id, 'verify-warning', verification);
    expect((await stage.reader.get(warnings, { id })).status).toBe('closed');
  });

  it('takes a message that is late for a closed case as done with', async () => {
    const id = await open();
    await stage.complete(id, 'verify-warning', verification);
    expect(await deliver(message(id, newId('t'), 2))).toEqual({ batchItemFailures: [] });
    expect(await stage.openTasks(id)).toEqual([]);
  });

  it('answers at once where the wait is asked for after its work was done', async () => {
    const id = await open();
    const task = await taskOf(id);
    await stage.completeTask(task, verification);
    await deliver(message(id, newId('late')));
    expect(await stage.reader.get(tasks, { id: task.id })).toMatchObject({
      status: 'completed',
      followUp: { kind: 'token' },
    });
  });

  it('changes nothing by a late message of an execution that the case has left behind', async () => {
    const id = await open();
    const { executionArn = '' } = await stage.reader.get(warnings, { id });
    const left = message(id, (await taskOf(id)).token ?? '');
    await stage.stop(executionArn);
    answerOf(await stage.run(startAnew, { caseId: id, reason: '执行已停止' }));
    await stage.start(id);
    const renewed = await taskOf(id);
    expect(renewed.token).not.toBe(left.token);
    expect(answerOf(await stage.run(openTasks, [left]))).toEqual([]);
    expect(await taskOf(id)).toEqual(renewed);
  });

  it('opens the tasks of several cases together; a case that nobody knows fails by itself', async () => {
    const ids = await Promise.all([open(), open(), open()]);
    const second = ids.map((id) => message(id, newId('t'), 2));
    expect(await deliver(...second.slice(0, 2))).toEqual({ batchItemFailures: [] });
    const unknown = message(newId('war'), newId('t'));
    expect(await deliver(unknown, ...second)).toEqual({ batchItemFailures: [{ itemIdentifier: '0' }] });
    for (const id of ids) expect(await stage.openTasks(id)).toHaveLength(2);
  });

  it('hands back only what it cannot read', async () => {
    const id = await open();
    const { token = '' } = await taskOf(id);
    expect(await deliver({ nonsense: true }, message(id, token))).toEqual({
      batchItemFailures: [{ itemIdentifier: '0' }],
    });
  });
});

describe('token', () => {
  it('tells the waiting execution once, however often it is asked to', async () => {
    const id = await open();
    const task = await taskOf(id);
    await stage.completeTask(task, verification);
    for (let time = 0; time < 3; time++) await answerToken(stage.table, stage.sfn, task.id);
    await stage.relay(id);
    expect((await stage.reader.get(warnings, { id })).status).toBe('closed');
  });

  it('tells several executions and notes it together, also where one was told before', async () => {
    const ids = await Promise.all([open(), open(), open()]);
    const done = await Promise.all(ids.map(taskOf));
    await Promise.all(done.map((task) => stage.completeTask(task, verification)));
    const [told, ...others] = done.map(({ id }) => id);
    await answerToken(stage.table, stage.sfn, told ?? '');
    const sent = await sentDuring(() => answerTokens(stage.table, stage.sfn, [told ?? '', ...others]));
    expect(sent).toEqual(['BatchGetItemCommand', 'TransactWriteItemsCommand']);
    for (const { id } of done) expect((await stage.reader.get(tasks, { id })).followUp).toBeUndefined();
    for (const id of ids) await stage.relay(id);
    for (const id of ids) expect((await stage.reader.get(warnings, { id })).status).toBe('closed');
  });

  it('notes each by itself where one was written while the executions were told', async () => {
    const ids = await Promise.all([open(), open()]);
    const done = await Promise.all(ids.map(taskOf));
    await Promise.all(done.map((task) => stage.completeTask(task, verification)));
    const [written = ''] = done.map(({ id }) => id);
    const interrupted = {
      async send(command: never) {
        await settle(stage.table, tasks, { id: written }, (task) => ({ ...task }));
        return stage.sfn.send(command);
      },
    } as unknown as typeof stage.sfn;
    const asked = done.map(({ id }) => id);
    const sent = await sentDuring(() => answerTokens(stage.table, interrupted, asked));
    expect(sent.filter((command) => command === 'TransactWriteItemsCommand')).toHaveLength(1);
    for (const { id } of done) expect((await stage.reader.get(tasks, { id })).followUp).toBeUndefined();
    for (const id of ids) await stage.relay(id);
    for (const id of ids) expect((await stage.reader.get(warnings, { id })).status).toBe('closed');
  });

  it('is no failure where the execution is gone: the record is what a new generation reads', async () => {
    const id = await open();
    const task = await taskOf(id);
    const { executionArn = '' } = await stage.reader.get(warnings, { id });
    await stage.stop(executionArn);
    await stage.completeTask(task, verification);
    await answerToken(stage.table, stage.sfn, task.id);
    expect((await stage.reader.get(tasks, { id: task.id })).followUp).toBeUndefined();
    answerOf(await stage.run(startAnew, { caseId: id, reason: '执行已停止' }));
    await stage.start(id);
    expect((await stage.reader.get(warnings, { id })).status).toBe('closed');
  });
});

describe('starter', () => {
  it('starts a generation once; a late message after the end starts nothing', async () => {
    const id = await open();
    const pursue = () => pursueCase(stage.table, stage.sfn, machinesOfStage, id);
    await Promise.all([pursue(), pursue()]);
    expect(await stage.openTasks(id)).toHaveLength(1);
    await stage.complete(id, 'verify-warning', verification);
    await pursue();
    expect(await stage.reader.get(warnings, { id })).toMatchObject({ status: 'closed', generation: 1 });
  });

  it('keeps an application from waiting behind 120,000 warnings: two queues, the bulk one metered', () => {
    const start = (id: string, bulk: boolean) => ({ id, followUp: { kind: 'start', bulk, since: now() } });
    expect(followUpOf(start('war-1', true))?.kind).toBe('start-bulk');
    expect(followUpOf(start('app-1', false))?.kind).toBe('start-interactive');
    const triggers = functionSpecs.starter.triggers.map((trigger) => [
      trigger.queue,
      'maximumConcurrency' in trigger ? trigger.maximumConcurrency : undefined,
    ]);
    // Each queue has pollers of its own, so that a full bulk queue takes none from the other.
    expect(triggers).toEqual([
      ['start-interactive', undefined],
      ['start-bulk', 2],
    ]);
  });
});

describe('relay and figures', () => {
  const image = (status: string, version: number) => ({
    id: `war-${version}`,
    kind: 'warning',
    county: '340499',
    since: '2026-03-02T02:00:00.000Z',
    status,
    version,
  });

  it('pass on a change once, and nothing of an image that is older', () => {
    const since = now();
    const asked = { id: 'app-1', followUp: { kind: 'start', bulk: false, since } };
    expect(followUpOfChange({ id: 'app-1' }, asked)).toBeDefined();
    expect(followUpOfChange(asked, asked)).toBeUndefined();
    expect(followUpOfChange(asked, { id: 'app-1' })).toBeUndefined();
  });

  it('count a change once, when its record is read twice or again after a later one', async () => {
    const raised = transitionOf(undefined, { ...image('raised', 1), id: 'war-x' });
    const verifying = transitionOf({ ...image('raised', 1), id: 'war-x' }, { ...image('verifying', 2), id: 'war-x' });
    if (!raised || !verifying) throw new Error('no transition');
    for (const batch of [[raised], [raised, verifying], [verifying], [raised]])
      await countTransitions(stage.table, batch);
    const count = async (status: string) =>
      (await stage.reader.find(figures, { county: '340499', day: 'now', kind: 'warning', status }))?.count ?? 0;
    expect([await count('raised'), await count('verifying')]).toEqual([0, 1]);
  });
});

describe('an agency that is down for a week', () => {
  it('is reminded, escalated and supervised; the case waits, and goes on with the answer', async () => {
    const id = await open();
    const task = await taskOf(id);
    const later = startOfShanghaiDay(addDays(shanghaiDateOf(task.dueAt), 8));
    const { superiors } = await sweepDue(stage.table, { now: later, by: system('sweep'), newId });
    expect([...superiors]).toContain('civil-affairs:340404');
    expect(await stage.reader.get(tasks, { id: task.id })).toMatchObject({
      status: 'open',
      moved: [{ kind: 'remind' }, { kind: 'escalate' }, { kind: 'supervise' }],
    });
    await stage.complete(id, 'verify-warning', verification);
    expect((await stage.reader.get(warnings, { id })).status).toBe('closed');
  });
});

describe('a pack that changes while cases are open', () => {
  it('leaves each under its version, until a recorded migration begins a new generation under another', async () => {
    const ids = [await open(), await open()];
    for (const id of ids) expect((await stage.reader.get(warnings, { id })).pack).toEqual(pack);
    const newer = { id: pack.id, hash: 'of-a-newer-version' };
    const [migrated = '', kept = ''] = ids;
    const input = { caseId: migrated, pack: newer, reason: '新办法自本月起适用于在办事项' };
    expect(answerOf(await stage.run(migratePack, input))).toEqual({ caseId: migrated, generation: 2 });
    expect(await stage.reader.get(warnings, { id: migrated })).toMatchObject({
      pack: newer,
      generation: 2,
      followUp: { kind: 'start' },
    });
    expect((await stage.reader.get(warnings, { id: kept })).pack).toEqual(pack);
    const { familyId } = await stage.reader.get(warnings, { id: migrated });
    expect((await typesOf(familyId)).at(-1)).toBe('pack-migrated');
    const elsewhere = { ...input, caseId: kept, pack: { id: 'hubei/2024-1', hash: 'x' } };
    expect(await stage.run(migratePack, elsewhere)).toMatchObject({ refusal: { code: 'pack-of-another-place' } });
  });
});
