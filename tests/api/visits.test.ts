import { describe, expect, it } from 'vitest';
import { applications } from '../../shared/applications/application.ts';
import { addDays } from '../../shared/time/index.ts';
import { auditor, countyOfficer, medicalOfficer, townshipOfficer, withApi } from '../support/api.ts';
import { applicationBody } from '../support/applicationBody.ts';
import { createCases } from '../support/cases.ts';

const api = await withApi();
const { table, reader } = api.services;
const cases = createCases(table, () => api.clock.now);

const officer = townshipOfficer;
const organ = officer.organ ?? '';
const today = '2026-03-02';
const visit = {
  outcome: 'visited',
  visitors: ['张三', '李四'],
  visitedOn: today,
  familySigned: true,
  findings: [],
};

async function openBusiness(seed: number) {
  const submitted = await api.call('POST', '/applications', { as: officer, body: applicationBody(seed) });
  const caseId: string = submitted.body.applicationId;
  const { familyId } = await reader.get(applications, { id: caseId });
  const ids = {
    visit: await cases.ask(caseId, 'visit-home', organ),
    papers: await cases.ask(caseId, 'collect-authorisations', organ),
    check: await cases.ask(caseId, 'answer-check', 'medical-insurance:340404'),
  };
  return { caseId, familyId, ids };
}

const sheetOf = (familyId: string, as = officer) => api.call('GET', `/families/${familyId}/visit-sheet`, { as });

describe('一户一访', () => {
  it('gathers all open business of a family on one sheet, with what changed since the last visit', async () => {
    const { caseId, familyId, ids } = await openBusiness(701);
    const { status, body } = await sheetOf(familyId);
    expect(status).toBe(200);
    expect(body.items.map(({ id, mine, atHome }: Record<string, unknown>) => [id, mine, atHome])).toEqual(
      expect.arrayContaining([
        [ids.visit, true, true],
        [ids.papers, true, true],
        [ids.check, false, false],
      ]),
    );
    expect(body.cases).toMatchObject([{ id: caseId, kind: 'application', status: 'submitted' }]);
    expect(body.lastVisit).toBeUndefined();
    expect(body.changes.map(({ type }: { type: string }) => type)).toContain('application-submitted');
  });

  it('closes item by item from one form, counts the visits saved, and tells the same when sent again', async () => {
    const { familyId, ids } = await openBusiness(702);
    const body = {
      visitedOn: today,
      visitors: ['张三', '李四'],
      note: '本人在家，情况属实',
      items: [
        { taskId: ids.visit, completion: { kind: 'visit-home', form: visit } },
        {
          taskId: ids.papers,
          completion: { kind: 'collect-authorisations', form: { authorisations: [], reasonForMissing: '长期在外' } },
        },
        { taskId: ids.check, completion: { kind: 'answer-check', form: { result: 'nothing-found' } } },
      ],
    };
    const send = () => api.call('POST', `/families/${familyId}/visits`, { as: officer, body, key: 'visit-of-702' });
    const first = await send();
    expect(first.status).toBe(201);
    expect(first.body.items.map(({ ok, code }: { ok: boolean; code?: string }) => code ?? ok)).toEqual([
      true,
      true,
      'outside-scope',
    ]);
    expect(first.body.saved).toBe(1);
    expect((await send()).body).toEqual(first.body);
    const sheet = (await sheetOf(familyId)).body;
    expect(sheet.lastVisit.type).toBe('household-visited');
    expect(sheet.changes).toEqual([]);
    const { body: listed } = await api.call('GET', '/household-visits', { as: countyOfficer });
    expect(listed.items).toMatchObject([{ familyId, saved: first.body.saved, visitors: ['张三', '李四'] }]);
  });

  it('is for officers of the place, and for days that have been', async () => {
    const { familyId } = await openBusiness(703);
    expect((await sheetOf(familyId, medicalOfficer)).body.code).toBe('role-missing');
    const body = { visitedOn: addDays(today, 1), visitors: ['张三'], note: '预约', items: [] };
    const answer = await api.call('POST', `/families/${familyId}/visits`, { as: officer, body });
    expect(answer.body.code).toBe('date-in-the-future');
  });
});

describe('履职留痕包', () => {
  it('tells what was known at an instant, what was checked and kept, and nothing that came later', async () => {
    const { caseId, ids } = await openBusiness(704);
    const before = api.clock.now;
    api.clock.now = '2026-03-03T02:00:00.000Z';
    const completion = { kind: 'visit-home', form: visit };
    const done = await api.call('POST', `/tasks/${ids.visit}/completion`, { as: officer, body: completion });
    expect(done.status).toBe(200);
    const read = (at: string) => api.call('GET', `/cases/${caseId}/duty-record?at=${at}`, { as: auditor });
    const then = await read(before);
    expect(then.status).toBe(200);
    expect(then.body).toMatchObject({ caseId, at: before, checks: [], chain: { intact: true } });
    expect(then.body.deadlines.map(({ kept }: { kept?: boolean }) => kept)).toEqual([undefined, undefined, undefined]);
    const now = await read(api.clock.now);
    expect(now.body.checks).toMatchObject([
      { source: 'visit', visitors: ['张三', '李四'], recordedBy: 'u-township-1' },
    ]);
    const deadline = now.body.deadlines.find(({ taskId }: { taskId: string }) => taskId === ids.visit);
    expect(deadline).toMatchObject({ kept: true, by: ['u-township-1'], title: { zh: '入户调查' } });
    const late = await read('2026-04-30T02:00:00.000Z');
    const check = late.body.deadlines.find(({ taskId }: { taskId: string }) => taskId === ids.check);
    expect(check).toMatchObject({ kept: false, by: [] });
    expect(now.body.steps.length).toBeGreaterThan(then.body.steps.length);
  });

  it('is not for whoever only runs the system', async () => {
    const { caseId } = await openBusiness(705);
    const as = { sub: 'u-admin-1', roles: ['administrator'], organ: 'civil-affairs:340404' };
    expect((await api.call('GET', `/cases/${caseId}/duty-record`, { as })).body.code).toBe('role-missing');
  });
});
