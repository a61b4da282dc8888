import { describe, expect, it } from 'vitest';
import { now } from '../../shared/adapters/now.ts';
import { taskKinds } from '../../shared/tasks/kinds.ts';
import { administrator, auditor, countyOfficer, townshipOfficer, withApi } from '../support/api.ts';
import { registerPerson, startWarning } from '../workflows/support/register.ts';
import { openStage } from '../workflows/support/stage.ts';

const stage = await openStage(['warning', 'deliberation'], taskKinds);
const api = await withApi(stage.sfn);
api.clock.now = now();

const open = async () => startWarning(stage, (await registerPerson(stage)).id);
const list = (query: string, as = administrator) => api.call('GET', `/executions?${query}`, { as });
const read = (id: string, as = administrator) => api.call('GET', `/executions/${id}`, { as });
const idsOf = ({ body }: { body: { items: { caseId: string }[] } }) => body.items.map(({ caseId }) => caseId);

const first = await open();
const second = await open();
const organ = 'township:340404001';
const verification = { outcome: 'no-difficulty', depth: 'visit', note: '家庭生活无异常', needs: [] };

describe('GET /executions', () => {
  it('tells of each on whom it waits, since when, and how many working days have passed', async () => {
    const { status, body } = await list('workflow=warning&limit=100');
    expect(status).toBe(200);
    const mine = body.items.find(({ caseId }: { caseId: string }) => caseId === first);
    expect(mine).toMatchObject({
      name: `${first}-g1`,
      status: 'verifying',
      state: 'running',
      township: '340404001',
      waiting: [
        { kind: 'verify-warning', organ, title: { zh: expect.any(String) }, clock: { passed: 0, late: false } },
      ],
    });
    expect(mine.waiting[0].clock.given).toBeGreaterThan(0);
    expect(mine.waiting[0].clock.sentence['zh-CN']).toMatch(/^到期 \d+ 月 \d+ 日/);
  });

  it.each([
    ['workflow=warning&status=verifying', true],
    ['workflow=warning&status=handling', false],
    ['workflow=warning&division=340404001', true],
    ['workflow=warning&division=340404003', false],
    [`waitingOn=${organ}`, true],
    [`waitingOn=${organ}&workflow=application`, false],
    [`waitingOn=${organ}&division=340404001&status=verifying&state=running`, true],
    ['waitingOn=township:340404003', false],
    ['workflow=warning&place=closed', false],
    ['workflow=warning&state=halted', false],
    ['workflow=warning&state=running&order=oldest', true],
    ['workflow=warning&openedBefore=2020-01-01T00:00:00.000Z', false],
    ['workflow=warning&openedAfter=2020-01-01T00:00:00.000Z&status=verifying&division=340404001', true],
    ['workflow=warning&quietSince=2020-01-01T00:00:00.000Z', false],
    ['workflow=deliberation', false],
    ['workflow=application', false],
    ['workflow=comparison', false],
  ])('finds by %s: %s', async (query, found) => {
    const answer = await list(`${query}&limit=100`);
    expect(answer.status).toBe(200);
    expect(idsOf(answer).includes(first)).toBe(found);
  });

  it('goes on where the page before ended, and shows each once', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await list(`workflow=warning&status=verifying&limit=1${cursor && `&cursor=${cursor}`}`);
      seen.push(...idsOf(page));
      cursor = page.body.cursor ?? '';
    } while (cursor);
    expect(seen.toSorted()).toEqual([first, second].toSorted());
  });

  it('asks which workflow is meant, and takes no cursor of another list', async () => {
    expect((await list('limit=1')).body.code).toBe('workflow-required');
    const { body } = await list('workflow=warning&limit=1');
    expect((await list(`workflow=application&cursor=${body.cursor}`)).body.code).toBe('cursor-invalid');
  });

  it('is for those who run and oversee the county, and nobody else', async () => {
    expect((await list('workflow=warning', auditor)).status).toBe(200);
    expect((await list('workflow=warning', countyOfficer)).status).toBe(200);
    expect((await list('workflow=warning', townshipOfficer)).body.code).toBe('role-missing');
    expect((await list('workflow=warning&division=340421')).body.code).toBe('outside-scope');
  });
});

describe('GET /executions/{id}', () => {
  it('shows definition, present state and business steps of one execution', async () => {
    const { status, body } = await read(first);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      agrees: true,
      present: { status: 'RUNNING', redrives: 0 },
      generations: [`${first}-g1`],
    });
    expect(JSON.parse(body.definition).StartAt).toBe('Take up the case');
    expect(body.steps.map(({ type }: { type: string }) => type)).toEqual([
      'warning-raised',
      'verification-begun',
      'task-opened',
    ]);
    expect(JSON.stringify(body)).not.toContain('payload');
  });

  it('says so when the execution has ended and the case has not', async () => {
    const third = await open();
    const { body } = await read(third);
    await stage.stop(body.present.arn);
    expect((await read(`${third}-g1`)).body).toMatchObject({ agrees: false, present: { status: 'ABORTED' } });
  });

  it('knows no execution that never was', async () => {
    expect((await read(`${first}-g2`)).body.code).toBe('execution-unknown');
    expect((await read('war-0')).body.code).toBe('execution-unknown');
    expect((await read('nonsense')).body.code).toBe('execution-unknown');
  });
});

describe('GET /executions/{id}/history', () => {
  it('gives the events in AWS’s form, a page at a time, without the token of a task', async () => {
    const { status, body } = await api.call('GET', `/executions/${first}/history?limit=5`, { as: administrator });
    expect(status).toBe(200);
    expect(body.events).toHaveLength(5);
    expect(body.events[0]).toMatchObject({ id: 1, type: 'ExecutionStarted', executionStartedEventDetails: {} });
    const rest = await api.call('GET', `/executions/${first}/history?cursor=${encodeURIComponent(body.cursor)}`, {
      as: administrator,
    });
    expect(rest.body.events[0].id).toBe(6);
    const [task] = await stage.openTasks(first);
    const everything = await stage.history(body.events[0] && (await read(first)).body.present.arn);
    expect(everything).toContain(task?.token);
    expect(JSON.stringify(rest.body)).not.toContain(task?.token);
  });

  it('is that of an ended execution too', async () => {
    const id = await open();
    await stage.complete(id, 'verify-warning', verification);
    expect((await read(id)).body).toMatchObject({ state: 'ended', agrees: true, present: { status: 'SUCCEEDED' } });
    const { body } = await api.call('GET', `/executions/${id}/history?order=newest&limit=1`, { as: administrator });
    expect(body.events[0].type).toBe('ExecutionSucceeded');
    expect(idsOf(await list('workflow=warning&place=closed'))).toContain(id);
  });
});
