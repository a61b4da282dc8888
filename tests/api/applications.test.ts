import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../shared/adapters/digest.ts';
import { SubmitApplication } from '../../shared/api/operations/applicationInput.ts';
import { canonical } from '../../shared/chain/link.ts';
import { commandRecords } from '../../shared/commands/record.ts';
import {
  administrator,
  auditor,
  codesOf,
  countyOfficer,
  medicalOfficer,
  otherTownship,
  townshipLeader,
  townshipOfficer,
  withApi,
} from '../support/api.ts';
import { applicationBody } from '../support/applicationBody.ts';
import { openTask } from '../support/openTask.ts';

const api = await withApi();

async function file(seed: number) {
  const answer = await api.call('POST', '/applications', { as: townshipOfficer, body: applicationBody(seed) });
  expect(answer.status).toBe(201);
  return answer.body as { applicationId: string; receipt: string; linked: boolean };
}

const open = (caseId: string, kind: string, organ: string) => openTask(api, caseId, kind, organ);

describe('filing', () => {
  it('answers with a receipt, and the same again for a repeat of the request', async () => {
    const call = { as: townshipOfficer, body: applicationBody(10), key: 'filing-0001' };
    const first = await api.call('POST', '/applications', call);
    expect(first).toMatchObject({
      status: 201,
      body: { linked: false, receipt: expect.stringMatching(/^340404-20260302-/) },
    });
    expect(first.headers.location).toBe(`/applications/${first.body.applicationId}`);
    const rows = await api.countRows();
    const second = await api.call('POST', '/applications', call);
    expect([second.status, second.body]).toEqual([201, first.body]);
    expect(await api.countRows()).toBe(rows);
  });

  it('refuses the same key for another request, and writes nothing', async () => {
    const rows = await api.countRows();
    const other = { as: townshipOfficer, body: applicationBody(11), key: 'filing-0001' };
    const answer = await api.call('POST', '/applications', other);
    expect([answer.status, answer.body.code]).toEqual([422, 'idempotency-key-reused']);
    expect(await api.countRows()).toBe(rows);
  });

  it('does not mix up the keys of two officers', async () => {
    const answer = await api.call('POST', '/applications', {
      as: countyOfficer,
      body: applicationBody(12),
      key: 'filing-0001',
    });
    expect(answer.status).toBe(201);
  });

  it('links the same family’s second application to the open one', async () => {
    const { applicationId, receipt } = await file(13);
    const again = await api.call('POST', '/applications', { as: otherTownship, body: applicationBody(13) });
    expect([again.status, again.body]).toEqual([200, { applicationId, receipt, linked: true }]);
  });

  it('makes one application when two desks file it at the same moment', async () => {
    const calls = [townshipOfficer, otherTownship, countyOfficer].map((as) =>
      api.call('POST', '/applications', { as, body: applicationBody(14) }),
    );
    const answers = await Promise.all(calls);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 201]);
    expect(new Set(answers.map(({ body }) => body.receipt)).size).toBe(1);
  });

  it('keeps nothing that identifies a person in the clear', async () => {
    await file(15);
    const { client, name } = api.services.table;
    const rows = JSON.stringify((await client.send(new ScanCommand({ TableName: name }))).Items);
    const { identity } = applicationBody(15).members[0] ?? {};
    for (const text of Object.values(identity ?? {})) expect(rows).not.toContain(text);
  });

  it('keeps no plain hash of a form, from which an ID number could be found out by trying', async () => {
    const body = SubmitApplication.parse(applicationBody(16));
    const call = { as: townshipOfficer, body: applicationBody(16), key: 'filing-0016' };
    expect((await api.call('POST', '/applications', call)).status).toBe(201);
    const record = await api.services.reader.get(commandRecords, { key: 'http:u-township-1:filing-0016' });
    const plain = { operation: 'submitApplication', params: {}, body };
    expect(record.inputHash).toMatch(/^[0-9a-f]{64}$/);
    expect(record.inputHash).not.toBe(sha256(canonical(plain)));
    expect(JSON.stringify(record)).not.toContain(body.members[0]?.identity.name);
  });
});

describe('reading', () => {
  it('shows each role what it needs of an application', async () => {
    const { applicationId } = await file(20);
    const read = async (as: typeof townshipOfficer) =>
      (await api.call('GET', `/applications/${applicationId}`, { as })).body;
    const [township, county, leader, audit, operator] = await Promise.all(
      [townshipOfficer, countyOfficer, townshipLeader, auditor, administrator].map(read),
    );
    expect(township.members[0]).toMatchObject({ name: '测试甲', phone: '13900000001', relation: 'applicant' });
    expect(county.members[0]).toMatchObject({ phone: '139****0001', account: '****0001' });
    expect(leader.members[0].idNumber).toMatch(/^990101\*{8}\d{3}[\dX]$/);
    expect(leader.members[0]).not.toHaveProperty('account');
    expect(audit.members[0]).toMatchObject({ name: '测**' });
    expect(audit.facts.income).toHaveLength(1);
    expect(Object.keys(operator.members[0]).toSorted()).toEqual(['birthDate', 'familyId', 'id', 'relation', 'sex']);
    expect(operator).not.toHaveProperty('facts');
    expect(operator.status).toBe('submitted');
  });

  it('notes each reading on the person, with its purpose, and shows it', async () => {
    const { applicationId } = await file(21);
    const { body } = await api.call('GET', `/applications/${applicationId}`, { as: townshipOfficer });
    const person = body.members[0].id;
    await api.call('GET', `/persons/${person}?purpose=service`, { as: countyOfficer });
    const log = await api.call('GET', `/persons/${person}/access-log`, { as: countyOfficer });
    expect(log.body.items).toHaveLength(2);
    expect(log.body.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          by: 'u-county-1',
          purpose: 'service',
          operation: 'readPerson',
          role: 'county-officer',
        }),
        expect.objectContaining({
          by: 'u-township-1',
          purpose: 'investigation',
          caseId: applicationId,
          fields: expect.arrayContaining(['facts', 'idNumber']),
        }),
      ]),
    );
  });

  it('refuses an officer of another township, and notes nothing', async () => {
    const { applicationId } = await file(22);
    const rows = await api.countRows();
    const answer = await api.call('GET', `/applications/${applicationId}`, { as: otherTownship });
    expect([answer.status, answer.body.code]).toEqual([403, 'outside-scope']);
    expect(await api.countRows()).toBe(rows);
  });

  it('lists to each officer its own division, page by page and without a gap', async () => {
    const all = await api.call('GET', '/applications?limit=100', { as: countyOfficer });
    const ids: string[] = [];
    let cursor = '';
    do {
      const page = await api.call('GET', `/applications?limit=2${cursor && `&cursor=${cursor}`}`, {
        as: townshipOfficer,
      });
      expect(page.body.items.length).toBeLessThanOrEqual(2);
      ids.push(...page.body.items.map(({ id }: { id: string }) => id));
      cursor = page.body.cursor ?? '';
    } while (cursor);
    expect(ids).toEqual(all.body.items.map(({ id }: { id: string }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect((await api.call('GET', '/applications', { as: otherTownship })).body).toEqual({ items: [] });
    expect(JSON.stringify(all.body)).not.toContain('facts');
  });

  it('tells a family its status by receipt and the end of its ID number, and nothing else', async () => {
    const { receipt } = await file(23);
    const end = applicationBody(23).members[0]?.identity.idNumber.slice(-4);
    const answer = await api.call('POST', '/receipt-look-ups', { body: { receipt, idNumberEnd: end } });
    expect(answer.status).toBe(200);
    expect(Object.keys(answer.body).toSorted()).toEqual(['filedAt', 'missing', 'receipt', 'status', 'waiting']);
    const wrong = await api.call('POST', '/receipt-look-ups', { body: { receipt, idNumberEnd: '000X' } });
    expect([wrong.status, wrong.body.code]).toEqual([404, 'receipt-unknown']);
  });

  it('pauses a receipt whose second factor is guessed at, one by one or all at once, and not for long', async () => {
    const { receipt } = await file(25);
    const right = applicationBody(25).members[0]?.identity.idNumber.slice(-4) ?? '';
    const ask = (idNumberEnd: string, number = receipt) =>
      api.call('POST', '/receipt-look-ups', { body: { receipt: number, idNumberEnd } });
    const began = api.clock.now;
    const guesses = ['0001', '0002', '0003', '0004'];
    for (const guess of guesses) expect((await ask(guess)).status).toBe(404);
    expect((await ask(right)).status).toBe(200);
    // The right one ended the count.
    const together = await Promise.all(Array.from({ length: 12 }, (_, index) => ask(`10${10 + index}`)));
    expect(new Set(together.map(({ status }) => status))).toEqual(new Set([404, 429]));
    expect(together.filter(({ status }) => status === 404).length).toBeLessThanOrEqual(5);
    while ((await ask('2000')).status === 404);
    const paused = await ask(right);
    expect([paused.status, paused.body.code]).toEqual([429, 'too-many-tries']);
    expect(Number(paused.headers['retry-after'])).toBeLessThanOrEqual(600);
    expect((await ask(right, (await file(26)).receipt)).status).toBe(404);
    api.clock.now = paused.body.pausedUntil;
    expect((await ask(right)).status).toBe(200);
    api.clock.now = began;
  });

  it('verifies the family’s chain, and shows it', async () => {
    const { applicationId } = await file(24);
    const { body: application } = await api.call('GET', `/applications/${applicationId}`, { as: countyOfficer });
    const verdict = await api.call('POST', `/families/${application.familyId}/chain/verification`, { as: auditor });
    expect(verdict.body).toMatchObject({ intact: true, events: 1, findings: [] });
    const chain = await api.call('GET', `/families/${application.familyId}/chain`, { as: auditor });
    expect(chain.body.items[0]).toMatchObject({ seq: 1, type: 'application-submitted', by: { id: 'u-township-1' } });
    const family = await api.call('GET', `/families/${application.familyId}`, { as: townshipOfficer });
    expect(family.body).toMatchObject({ openCases: [{ caseId: applicationId }], units: [{ route: 'whole-family' }] });
  });
});

describe('working a task', () => {
  it('goes from the inbox through claim and form to its completion', async () => {
    const { applicationId } = await file(30);
    const id = await open(applicationId, 'accept-application', 'township:340404003');
    const inbox = await api.call('GET', '/tasks', { as: townshipOfficer });
    expect(inbox.body.items).toContainEqual(
      expect.objectContaining({ id, nextSigner: 'township-officer', workingDays: 1 }),
    );

    const task = await api.call('GET', `/tasks/${id}`, { as: townshipOfficer });
    expect(task.body).toMatchObject({
      case: { status: 'submitted' },
      persons: [{ name: '测试甲' }, { name: '测试乙' }],
    });
    expect(task.body.persons[0]).not.toHaveProperty('account');
    expect(task.headers.etag).toBe('"1"');

    const claimed = await api.call('POST', `/tasks/${id}/claim`, { as: townshipOfficer });
    expect(claimed.body).toEqual({ taskId: id, claimedBy: 'u-township-1' });
    const colleague = { ...townshipOfficer, sub: 'u-township-3' };
    const late = await api.call('POST', `/tasks/${id}/claim`, { as: colleague });
    expect([late.status, late.body.code]).toEqual([409, 'task-claimed']);

    const body = { kind: 'accept-application', form: { outcome: 'accept' } };
    const stale = await api.call('POST', `/tasks/${id}/completion`, {
      as: townshipOfficer,
      body,
      headers: { 'if-match': '"1"' },
    });
    expect([stale.status, stale.body.code]).toEqual([412, 'version-stale']);
    const call = { as: townshipOfficer, body, headers: { 'if-match': '"2"' }, key: 'accept-0030' };
    const done = await api.call('POST', `/tasks/${id}/completion`, call);
    expect(done).toMatchObject({ status: 200, body: { taskId: id, status: 'completed' } });
    expect((await api.call('POST', `/tasks/${id}/completion`, call)).body).toEqual(done.body);
    const again = await api.call('POST', `/tasks/${id}/completion`, { as: townshipOfficer, body });
    expect([again.status, again.body.code]).toEqual([409, 'task-not-open']);
    const read = await api.call('GET', `/applications/${applicationId}`, { as: townshipOfficer });
    expect(read.body.status).toBe('accepted');
  });

  it('refuses a form of another kind, and one that does not fit, by its field', async () => {
    const { applicationId } = await file(31);
    const id = await open(applicationId, 'accept-application', 'township:340404003');
    const send = (body: unknown) => api.call('POST', `/tasks/${id}/completion`, { as: townshipOfficer, body });
    const other = await send({
      kind: 'collect-authorisations',
      form: { authorisations: [], reasonForMissing: '外出' },
    });
    expect([other.status, other.body.code]).toEqual([409, 'kind-differs']);
    const unfit = await send({ kind: 'accept-application', form: { outcome: 'accept', mood: 'good' } });
    expect([unfit.status, codesOf(unfit.body)]).toEqual([422, ['/form/mood unknown-field']]);
    const unknown = await send({ kind: 'make-tea', form: {} });
    expect([unknown.status, codesOf(unknown.body)]).toEqual([422, ['/kind does-not-fit']]);
  });

  it('shows an agency whom it is asked about and nothing of the case', async () => {
    const { applicationId } = await file(32);
    const id = await open(applicationId, 'answer-check', 'medical-insurance:340404');
    const task = await api.call('GET', `/tasks/${id}`, { as: medicalOfficer });
    expect(task.body.persons).toEqual([
      expect.objectContaining({ name: '测试甲', idNumber: expect.stringMatching(/^990101/) }),
    ]);
    expect(task.body.persons[0]).not.toHaveProperty('phone');
    expect(task.body).not.toHaveProperty('facts');
    for (const path of [`/applications/${applicationId}`, '/applications', '/warnings']) {
      expect((await api.call('GET', path, { as: medicalOfficer })).body.code).toBe('role-missing');
    }
    const elsewhere = { sub: 'u-edu', roles: ['agency-officer'], organ: 'education:340404' };
    expect((await api.call('GET', `/tasks/${id}`, { as: elsewhere })).body.code).toBe('outside-scope');
    const body = { kind: 'answer-check', form: { result: 'nothing-found', findings: [] } };
    expect((await api.call('POST', `/tasks/${id}/completion`, { as: elsewhere, body })).status).toBe(403);
    expect((await api.call('POST', `/tasks/${id}/completion`, { as: administrator, body })).body.code).toBe(
      'role-missing',
    );
    expect((await api.call('POST', `/tasks/${id}/completion`, { as: medicalOfficer, body })).status).toBe(200);
  });

  it('takes the answers of an agency together, each done or refused by itself', async () => {
    const cases = await Promise.all([33, 34, 35].map(file));
    const [first = '', second = '', third = ''] = await Promise.all(
      cases.map(({ applicationId }) => open(applicationId, 'answer-check', 'medical-insurance:340404')),
    );
    const foreign = await open(cases[0]?.applicationId ?? '', 'accept-application', 'township:340404003');
    const found = [{ path: 'dateWindow.travel', value: 1, asOf: '2026-03-01' }];
    const answer = (taskId: string, findings: unknown[] = []) => ({
      taskId,
      completion: { kind: 'answer-check', form: { result: 'answered', findings } },
    });
    const accept = { taskId: foreign, completion: { kind: 'accept-application', form: { outcome: 'accept' } } };
    const body = { items: [answer(first), answer(second, found), accept, answer(third)] };
    const call = { as: medicalOfficer, body, key: 'bulk-0033' };
    const done = await api.call('POST', '/task-completions', call);
    expect(done.status).toBe(200);
    expect(done.body.items).toMatchObject([
      { ok: true, taskId: first, status: 'completed' },
      { ok: false, taskId: second, code: 'finding-invalid' },
      { ok: false, taskId: foreign, code: 'outside-scope' },
      { ok: true, taskId: third, status: 'completed' },
    ]);
    const again = await api.call('POST', '/task-completions', call);
    expect(again.body.items.map(({ ok }: { ok: boolean }) => ok)).toEqual([true, false, false, true]);
    const other = await api.call('POST', '/task-completions', { as: medicalOfficer, body: { items: [] } });
    expect([other.status, codesOf(other.body)]).toEqual([422, ['/items too-small']]);
  });
});

describe('changing an application', () => {
  it('records consent, and takes the withdrawal of a family', async () => {
    const { applicationId } = await file(40);
    const path = `/applications/${applicationId}`;
    const early = await api.call('POST', `${path}/objections`, { as: townshipOfficer, body: { grounds: '有车' } });
    expect([early.status, early.body.code]).toEqual([409, 'not-posted']);
    const { body } = await api.call('GET', path, { as: townshipOfficer });
    const child = body.members[1].id;
    const consent = { personId: child, form: 'paper', signedOn: '2026-03-03' };
    const future = await api.call('POST', `${path}/authorisations`, {
      as: townshipOfficer,
      body: { authorisations: [consent] },
    });
    expect([future.status, codesOf(future.body)]).toEqual([422, ['/authorisations/0/signedOn date-in-the-future']]);
    const given = { authorisations: [{ ...consent, signedOn: '2026-03-02' }] };
    expect((await api.call('POST', `${path}/authorisations`, { as: townshipOfficer, body: given })).status).toBe(200);
    const outside = await api.call('POST', `${path}/withdrawal`, { as: otherTownship, body: { reason: '家庭要求' } });
    expect(outside.status).toBe(403);
    const withdrawn = await api.call('POST', `${path}/withdrawal`, {
      as: townshipOfficer,
      body: { reason: '家庭要求' },
    });
    expect(withdrawn).toMatchObject({ status: 200, body: { status: 'withdrawn' } });
  });

  it('tells what the rules would say, and saves nothing', async () => {
    const rows = await api.countRows();
    const { facts } = applicationBody(41);
    const answer = await api.call('POST', '/determinations', { as: countyOfficer, body: facts });
    expect(answer.status).toBe(200);
    expect(answer.body.pack.id).toMatch(/^huainan/);
    expect(answer.body.rules.length).toBeGreaterThan(0);
    expect(await api.countRows()).toBe(rows);
  });
});

describe('the log', () => {
  it('holds ids, and nothing that anybody typed', async () => {
    const body = applicationBody(50);
    const headers = { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' };
    const { body: filed } = await api.call('POST', '/applications', { as: townshipOfficer, body, headers });
    const idNumberEnd = body.members[0]?.identity.idNumber.slice(-4);
    await api.call('POST', '/receipt-look-ups', { body: { receipt: filed.receipt, idNumberEnd } });
    const log = api.logs.join('\n');
    for (const text of Object.values(body.members[0]?.identity ?? {})) expect(log).not.toContain(text);
    expect(log).not.toContain(filed.receipt);
    expect(log).toContain('"traceId":"0af7651916cd43dd8448eb211c80319c"');
    expect(api.logs.every((line) => JSON.parse(line).requestId)).toBe(true);
    expect(api.logs.filter((line) => JSON.parse(line).level === 'ERROR')).toEqual([]);
  });
});

describe('what is public', () => {
  it('answers its health and its own description', async () => {
    expect((await api.call('GET', '/health')).body).toEqual({ status: 'ok', now: '2026-03-02T01:00:00.000Z' });
    const { body } = await api.call('GET', '/openapi.json');
    expect(body.openapi).toBe('3.1.1');
    expect(Object.keys(body.paths).length).toBeGreaterThan(25);
  });
});
