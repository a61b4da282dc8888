import { describe, expect, it } from 'vitest';
import { now } from '../../shared/adapters/now.ts';
import { answerToken } from '../../shared/adapters/stepfunctions/answerToken.ts';
import { applications } from '../../shared/applications/application.ts';
import { fileObjection } from '../../shared/applications/fileObjection.ts';
import { giveReliefFirst } from '../../shared/applications/relief/giveReliefFirst.ts';
import { ApplicationStatus } from '../../shared/applications/status.ts';
import { assemble } from '../../shared/applications/steps/assemble.ts';
import { callDeliberation } from '../../shared/applications/steps/callDeliberation.ts';
import { determineCase } from '../../shared/applications/steps/determineCase.ts';
import { endPosting } from '../../shared/applications/steps/endPosting.ts';
import { grantAssistance } from '../../shared/applications/steps/grantAssistance.ts';
import { heedDeliberation } from '../../shared/applications/steps/heedDeliberation.ts';
import { withdrawApplication } from '../../shared/applications/withdrawApplication.ts';
import { chainEvents, eventsOf } from '../../shared/chain/event.ts';
import { payments, paymentsOf } from '../../shared/entitlements/payment.ts';
import { startAnew } from '../../shared/executions/startAnew.ts';
import { demonstrationBook } from '../../shared/policy/index.ts';
import { taskKinds } from '../../shared/tasks/kinds.ts';
import { openTasks } from '../../shared/tasks/openTasks.ts';
import { type Task, tasks, tasksOfCase } from '../../shared/tasks/task.ts';
import { shanghaiDateOf } from '../../shared/time/index.ts';
import { type Answers, applied, intakeAt, ordinary, workThrough } from './support/applicants.ts';
import { movableTime } from './support/movableTime.ts';
import { answerOf, openStage } from './support/stage.ts';

const time = movableTime();
const stage = await openStage(['application', 'deliberation'], taskKinds, time.clock);
const { handler } = await import('../../functions/application/index.ts');

const read = (id: string) => stage.reader.get(applications, { id });
const chainOf = async (id: string) => stage.reader.list(chainEvents, eventsOf((await read(id)).familyId));
const stop = async (id: string) => stage.stop((await read(id)).executionArn ?? '');
const book = async () => demonstrationBook;

class Reached extends Error {}

/** Plays the case until a task of that kind lies open, then stops its execution; the task itself is not done. */
async function stoppedBefore(kind: string, id: string, own: Answers = {}): Promise<Task> {
  const halt = () => {
    throw new Reached();
  };
  await workThrough(stage, id, time.moveTo, { ...own, [kind]: halt }).catch((error) => {
    if (!(error instanceof Reached)) throw error;
  });
  await stop(id);
  const task = (await stage.openTasks(id)).find((open) => open.kind === kind);
  if (!task) throw new Error(`${id} never asked for ${kind}`);
  return task;
}

/** A case that stands in the status which its last task leads to, with nothing running. */
async function after(kind: string, answer: object = {}, own: Answers = {}, id?: string): Promise<string> {
  const caseId = id ?? (await applied(stage, 'huainan'));
  const task = await stoppedBefore(kind, caseId, own);
  await stage.completeTask(task, { ...(ordinary()[kind] as object), ...answer });
  return caseId;
}

async function relieved(): Promise<string> {
  const { county, township, members } = intakeAt('huainan');
  const [person] = members;
  if (!person) throw new Error('nobody');
  const given = { county, township, person, reason: '火灾', fen: 100_000, channel: 'cash' as const, voucher: 'V1' };
  const command = giveReliefFirst(book);
  const by = { organ: `township:${township}` };
  const { applicationId } = answerOf(await stage.run(command, { ...given, givenOn: shanghaiDateOf(now()) }, by));
  return applicationId;
}

async function posted(): Promise<string> {
  const id = await after('post-opinion');
  return id;
}

const ended = async (id: string) => {
  const { posting } = await read(id);
  time.moveTo(`${posting?.until}T00:00:00.000Z`);
  answerOf(await stage.run(endPosting, { caseId: id }));
  return id;
};

const objectedTo = async () => {
  const id = await posted();
  answerOf(await stage.run(fileObjection, { applicationId: id, grounds: '有未申报收入' }));
  return ended(id);
};

const recover = { outcome: 'recover', fen: 100_000, reason: '不符合条件' };

const startedRelief = async () => {
  const id = await relieved();
  await stage.start(id);
  return id;
};

const bringTo: Record<Exclude<ApplicationStatus, 'closed'>, () => Promise<string>> = {
  async submitted() {
    const id = await applied(stage, 'huainan');
    await stop(id);
    return id;
  },
  'papers-awaited': () => after('accept-application', { outcome: 'ask-for-papers', papers: ['户口簿'] }),
  accepted: () => after('accept-application'),
  async investigated() {
    const id = await applied(stage, 'huainan');
    await stage.complete(id, 'accept-application', { outcome: 'accept' });
    const open = await stage.openTasks(id);
    await stop(id);
    for (const task of open) await stage.completeTask(task, ordinary()[task.kind] as object);
    answerOf(await stage.run(assemble, { caseId: id }));
    return id;
  },
  async determined() {
    const id = await bringTo.investigated();
    answerOf(await stage.run(determineCase(book), { caseId: id }));
    return id;
  },
  'opinion-given': () => after('give-opinion'),
  posted,
  objected: objectedTo,
  async 'under-review'() {
    const id = await objectedTo();
    answerOf(await stage.run(startAnew, { caseId: id, reason: '执行已停止' }));
    await stage.start(id);
    return after('review-objection', { outcome: 'democratic-review' }, {}, id);
  },
  'posting-ended': async () => ended(await posted()),
  async deliberating() {
    const id = await bringTo['posting-ended']();
    answerOf(await stage.run(startAnew, { caseId: id, reason: '执行已停止' }));
    await stage.start(id);
    await after('confirm-application', { outcome: 'deliberate' }, {}, id);
    answerOf(await stage.run(callDeliberation, { caseId: id }));
    return id;
  },
  async deliberated() {
    const id = await bringTo.deliberating();
    const { meeting } = await read(id);
    const deliberationId = meeting?.deliberationId ?? '';
    answerOf(await stage.run(startAnew, { caseId: deliberationId, reason: '由执行外启动' }));
    await stage.start(deliberationId);
    for (const kind of ['convene-deliberation', 'record-deliberation']) {
      await stage.complete(deliberationId, kind, ordinary()[kind] as object);
    }
    answerOf(await stage.run(heedDeliberation(book), { caseId: id }));
    return id;
  },
  confirmed: () => after('confirm-application'),
  async refused() {
    const id = await applied(stage, 'huainan');
    const task = await stoppedBefore('confirm-application', id);
    await stage.completeTask(task, { outcome: 'refuse', reason: '人均收入高于标准' });
    return id;
  },
  served: () => after('serve-notice'),
  async assisted() {
    const id = await bringTo.served();
    answerOf(await stage.run(grantAssistance, { caseId: id }));
    return id;
  },
  'relief-given': relieved,
  'relief-stated': async () => after('complete-relief-papers', {}, {}, await startedRelief()),
  'relief-recovering': async () => after('settle-relief', recover, {}, await startedRelief()),
  'relief-settled': async () => after('settle-relief', {}, {}, await startedRelief()),
  async withdrawn() {
    const id = await bringTo.accepted();
    answerOf(await stage.run(withdrawApplication, { applicationId: id, reason: '自愿撤回' }));
    return id;
  },
};

describe('a new generation of an application', () => {
  it.each(ApplicationStatus.options.filter((status) => status !== 'closed'))(
    'goes on from %s to its end',
    async (status) => {
      const id = await bringTo[status]();
      expect((await read(id)).status).toBe(status);
      const { generation } = answerOf(await stage.run(startAnew, { caseId: id, reason: '执行已停止' }));
      await stage.start(id);
      const closed = await workThrough(stage, id, time.moveTo);
      expect(closed).toMatchObject({ status: 'closed', waiting: [], generation });
      const types = (await chainOf(id)).map(({ type }) => type);
      expect(types.filter((type) => type === 'application-closed')).toHaveLength(1);
      expect(types.filter((type) => type === 'assistance-granted').length).toBeLessThanOrEqual(1);
      const paid = await stage.reader.list(payments, paymentsOf(closed.familyId));
      expect(paid.length).toBeLessThanOrEqual(1);
    },
  );
});

describe('a step of an application', () => {
  const steps = [
    'assemble',
    'determine',
    'end-posting',
    'call-deliberation',
    'heed-deliberation',
    'publish',
    'grant',
    'close',
  ] as const;

  it.each(steps)('%s changes nothing when it comes again, too early or too late', async (step) => {
    const id = await posted();
    const early = await chainOf(id);
    const call = (round: number) => handler({ step, caseId: id, round }).catch(() => undefined);
    await call(91);
    expect(await chainOf(id)).toEqual(early);
    expect((await read(id)).status).toBe('posted');
    answerOf(await stage.run(startAnew, { caseId: id, reason: '执行已停止' }));
    await stage.start(id);
    await workThrough(stage, id, time.moveTo);
    const late = await chainOf(id);
    await call(1);
    await call(92);
    expect(await chainOf(id)).toEqual(late);
    expect((await read(id)).status).toBe('closed');
  });

  it('answers a repeat with what it answered first', async () => {
    const id = await bringTo.confirmed();
    const call = () => handler({ step: 'publish', caseId: id, round: 1 });
    expect(await call()).toEqual(await call());
    expect((await chainOf(id)).filter(({ type }) => type === 'decision-published')).toHaveLength(1);
  });
});

describe('what a wait of an application asks for', () => {
  it('is opened once when the message comes twice, and not at all when the case is closed', async () => {
    const id = await applied(stage, 'huainan');
    const [task] = await stage.openTasks(id);
    if (!task) throw new Error('nobody was asked');
    const { kind, step, round, organ, token = '' } = task;
    const message = { token, execution: `${id}-g1`, caseId: id, kind, step, round, organ };
    const before = await chainOf(id);
    answerOf(await stage.run(openTasks, [message]));
    answerOf(await stage.run(openTasks, [message]));
    expect(await chainOf(id)).toEqual(before);
    const closed = await workThrough(stage, id, time.moveTo);
    expect(answerOf(await stage.run(openTasks, [message]))).toEqual([{ taskId: task.id, status: 'completed' }]);
    expect(await stage.run(openTasks, [{ ...message, round: 9 }])).toMatchObject({ refusal: { code: 'case-closed' } });
    expect((await read(id)).version).toBe(closed.version);
  });

  it('is heard once when its answer is passed on twice', async () => {
    const id = await applied(stage, 'huainan');
    await workThrough(stage, id, time.moveTo);
    const all = await stage.reader.list(tasks, tasksOfCase(id));
    const before = await chainOf(id);
    const unreachable = { send: () => Promise.reject(new Error('nothing is to be sent')) };
    for (const task of all) await answerToken(stage.table, unreachable as never, task.id);
    expect(await chainOf(id)).toEqual(before);
  });
});
