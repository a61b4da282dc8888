import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { applications } from '../../shared/applications/application.ts';
import { addDays } from '../../shared/time/index.ts';
import { auditor, countyOfficer, medicalOfficer, otherTownship, townshipOfficer, withApi } from '../support/api.ts';
import { applicationBody } from '../support/applicationBody.ts';
import { createCases } from '../support/cases.ts';
import { withObjects } from '../support/objects.ts';

const store = await withObjects('evidence');
const api = await withApi(undefined, store.endpoint);
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

describe('photographs of a visit', () => {
  const picture = Buffer.from('a picture, as far as a store is concerned');
  const file = (bytes = picture) => ({
    contentType: 'image/jpeg',
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
  const announce = (path: string, body: unknown = file(), as = officer) => api.call('POST', path, { as, body });
  const put = ({ url, headers }: { url: string; headers: Record<string, string> }, body = picture, changed = {}) =>
    fetch(url, { method: 'PUT', body, headers: { ...headers, ...changed } });
  const complete = (taskId: string, photos: string[]) =>
    api.call('POST', `/tasks/${taskId}/completion`, {
      as: officer,
      body: { kind: 'visit-home', form: { ...visit, photos } },
    });

  it('are put as they were announced and not otherwise, once, and named by the form and its event', async () => {
    const { caseId, familyId, ids } = await openBusiness(711);
    const { status, body } = await announce(`/tasks/${ids.visit}/photos`);
    expect(status).toBe(201);
    const { upload, photoId } = body;
    const refused = [
      await complete(ids.visit, [photoId]),
      await complete(ids.visit, ['pho-00000000000000000000000000']),
    ].map(({ status, body: { code, errors } }) => [status, code, errors[0].pointer]);
    expect(refused).toEqual([
      [422, 'photo-not-uploaded', '/form/photos/0'],
      [422, 'photo-unknown', '/form/photos/0'],
    ]);
    const other = Buffer.from('A picture, as far as a store is concerned');
    const answers = [
      await put(upload, other),
      await put(upload, Buffer.concat([picture, picture])),
      await put(upload, picture, { 'content-type': 'image/png' }),
      await put(upload),
      await put(upload),
    ].map(({ status: given }) => given);
    expect(answers).toEqual([400, 403, 403, 200, 412]);
    expect((await complete(ids.visit, [photoId])).status).toBe(200);
    const { body: chain } = await api.call('GET', `/families/${familyId}/chain?limit=100`, { as: countyOfficer });
    const visited = chain.items.find(({ type }: { type: string }) => type === 'home-visited');
    expect(visited.payload.form.photos).toEqual([photoId]);
    const announced = chain.items.find(({ type }: { type: string }) => type === 'photo-announced');
    expect(announced).toMatchObject({ caseId, payload: { photoId, sha256: file().sha256, bytes: picture.length } });
    const { body: application } = await api.call('GET', `/applications/${caseId}`, { as: countyOfficer });
    expect(application.evidence[0].photos).toEqual([photoId]);
  });

  it('are seen by whoever may see the household, each look being logged, and by nobody else', async () => {
    const { familyId } = await openBusiness(712);
    const { body } = await announce(`/families/${familyId}/photos`);
    await put(body.upload);
    const path = `/families/${familyId}/photos/${body.photoId}`;
    const seen = await api.call('GET', path, { as: countyOfficer });
    expect(seen.body).toMatchObject({ sha256: file().sha256, contentType: 'image/jpeg', by: officer.sub });
    expect(Buffer.from(await (await fetch(seen.body.url)).arrayBuffer())).toEqual(picture);
    const { members } = (await api.call('GET', `/families/${familyId}`, { as: countyOfficer })).body;
    const log = await api.call('GET', `/persons/${members[0].id}/access-log`, { as: auditor });
    expect(JSON.stringify(log.body)).toContain('"photo"');
    for (const as of [otherTownship, medicalOfficer]) expect((await api.call('GET', path, { as })).status).toBe(403);
    const another = await openBusiness(713);
    const elsewhere = await complete(another.ids.visit, [body.photoId]);
    expect([elsewhere.status, elsewhere.body.code]).toEqual([422, 'photo-unknown']);
  });

  it('are images of 10 MB at most', async () => {
    const { familyId } = await openBusiness(714);
    for (const wrong of [{ bytes: 10_000_001 }, { contentType: 'image/svg+xml' }, { sha256: 'abc' }]) {
      const answer = await announce(`/families/${familyId}/photos`, { ...file(), ...wrong });
      expect([answer.status, answer.body.code]).toEqual([422, 'request-invalid']);
    }
    expect((await announce(`/families/${familyId}/photos`, file(), medicalOfficer)).status).toBe(403);
  });

  it('belong to the record of the visit, and serve any item that is closed on it', async () => {
    const { familyId, ids } = await openBusiness(715);
    const { body: sent } = await announce(`/families/${familyId}/photos`);
    await put(sent.upload);
    const item = { taskId: ids.visit, completion: { kind: 'visit-home', form: { ...visit, photos: [sent.photoId] } } };
    const sheet = { visitedOn: today, visitors: ['张三'], note: '情况属实', photos: [sent.photoId], items: [item] };
    const closed = await api.call('POST', `/families/${familyId}/visits`, { as: officer, body: sheet });
    expect(closed.body.items).toMatchObject([{ ok: true }]);
    const { body: chain } = await api.call('GET', `/families/${familyId}/chain?limit=100`, { as: countyOfficer });
    const visited = chain.items.find(({ type }: { type: string }) => type === 'household-visited');
    expect(visited.payload.photos).toEqual([sent.photoId]);
  });
});
