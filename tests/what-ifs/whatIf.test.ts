import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { toItem } from '../../shared/adapters/dynamodb/items.ts';
import { workOut } from '../../shared/adapters/what-ifs/workOut.ts';
import { caseFacts } from '../../shared/applications/caseFacts.ts';
import { followUpOf } from '../../shared/follow-up/followUp.ts';
import {
  type WhatIfRun,
  whatIfCasesKey,
  whatIfProgressKey,
  whatIfResultKey,
  whatIfRuns,
} from '../../shared/what-ifs/whatIfRun.ts';
import {
  administrator,
  auditor,
  countyLeader,
  countyOfficer,
  medicalOfficer,
  townshipOfficer,
  withApi,
} from '../support/api.ts';
import { determinedApplication } from '../support/determinedApplication.ts';
import { withObjects } from '../support/objects.ts';

process.env.AWS_ACCESS_KEY_ID ??= 'LOCALApi';
process.env.AWS_SECRET_ACCESS_KEY ??= 'local';

const api = await withApi();
const objects = await withObjects();
const dependencies = { table: api.services.table, objects, bookFor: api.services.bookFor, timeLeft: () => true };

const lower = { parameters: [{ key: 'dibao.standard', area: 'rural', value: 12_000 }] };
const aClause = { title: '多子女', category: 'dibao', measure: 'minors', operator: '>=', limit: { value: 3 } };
const request = (change: object, as = countyOfficer) => api.call('POST', '/what-ifs', { as, body: { change } });
const read = (id: string, as = countyOfficer) => api.call('GET', `/what-ifs/${id}`, { as });
/** What the relay passes on of the record as it is. */
async function followUp(id: string) {
  return followUpOf(toItem(whatIfRuns, await api.services.reader.get(whatIfRuns, { id })));
}
async function done(change: object): Promise<string> {
  const { body } = await request(change);
  await workOut(dependencies, body.id);
  return body.id;
}

/** Families of two: seven with 150 yuan a person and month and two with 10, dibao by the norms in force; one well off. */
beforeAll(async () => {
  for (let seed = 60; seed < 70; seed++) {
    const caseId = await determinedApplication(api, seed);
    if (seed < 67) continue;
    const found = await api.services.reader.get(caseFacts, { caseId });
    const facts = {
      ...found.facts,
      income: found.facts.income?.map((item) => ({ ...item, fen: seed < 69 ? 2_000 : 900_000 })) ?? null,
    };
    const poorer = { ...found, facts };
    const Item = toItem(caseFacts, poorer);
    await api.services.table.client.send(new PutCommand({ TableName: api.services.table.name, Item }));
  }
});

describe('a what-if', () => {
  it('is asked for, passed on, worked out over the determined households, and answered', async () => {
    const asked = await request(lower);
    expect([asked.status, asked.headers.location]).toEqual([202, `/what-ifs/${asked.body.id}`]);
    const { id } = asked.body;
    expect(await followUp(id)).toEqual({ kind: 'what-if', whatIfId: id });
    expect((await read(id)).body).toMatchObject({ status: 'queued', requestedBy: 'u-county-1' });

    await workOut(dependencies, id);
    const { body } = await read(id);
    expect(body).toMatchObject({
      status: 'done',
      progress: { decided: 10, households: 10 },
      result: { households: 10 },
    });
    expect(body.result.movers).toEqual([
      { from: 'dibao', to: 'dibao', households: null, persons: null },
      { from: 'dibao', to: 'dibao-margin', households: 7, persons: 14 },
      { from: 'none', to: 'none', households: null, persons: null },
    ]);
    expect(body.result.cost).toContainEqual(
      expect.objectContaining({ category: 'dibao-margin', householdsBefore: 0, householdsAfter: 7 }),
    );
    expect(await followUp(id)).toBeUndefined();
  });

  it('leaves its result as a file, with small cells hidden in it too', async () => {
    const id = await done(lower);
    const { body } = await read(id);
    expect(body.file.url).toContain(whatIfResultKey({ id }));
    const file = JSON.parse((await objects.readText(whatIfResultKey({ id }))) ?? '');
    expect(file).toMatchObject({ id, county: '340404', result: body.result });
  });

  it('gives the same result when its message comes twice', async () => {
    const id = await done(lower);
    const first = (await read(id)).body;
    await workOut(dependencies, id);
    expect((await read(id)).body).toEqual({ ...first, file: expect.anything() });
  });

  it('tries another pack', async () => {
    const id = await done({ pack: 'hubei/2024-1' });
    const { result } = (await read(id)).body;
    expect(result.households).toBe(10);
    expect(result.movers.length).toBeGreaterThan(0);
  });

  it('tries a clause that nobody has written yet', async () => {
    const clause = { ...aClause, title: '三人以上', measure: 'members' };
    const { body } = await read(await done({ clauses: [clause] }));
    expect(body.change.clauses).toEqual([{ ...clause, replaces: null }]);
    expect(body.result.movers).toEqual([
      { from: 'dibao', to: 'dibao-margin', households: null, persons: null },
      { from: 'none', to: 'none', households: null, persons: null },
    ]);
  });

  it('changes no determination, and nothing but its own record', async () => {
    const { body } = await request(lower);
    const rows = await api.countRows();
    await workOut(dependencies, body.id);
    expect(await api.countRows()).toBe(rows);
  });

  it('stops when it is cancelled, and stays so', async () => {
    const { body } = await request(lower);
    const cancelled = await api.call('POST', `/what-ifs/${body.id}/cancellation`, { as: countyOfficer });
    expect(cancelled.body).toEqual({ id: body.id, status: 'cancelled' });
    await workOut(dependencies, body.id);
    const { body: after } = await read(body.id);
    expect(after.status).toBe('cancelled');
    expect(after).not.toHaveProperty('result');
    const late = await api.call('POST', `/what-ifs/${await done(lower)}/cancellation`, { as: countyOfficer });
    expect([late.status, late.body.code]).toEqual([409, 'what-if-done']);
  });
});

describe('a what-if that is cut short', () => {
  const put = (facts: object, caseId: string) =>
    api.services.table.client.send(
      new PutCommand({
        TableName: api.services.table.name,
        Item: { ...facts, ...caseFacts.key({ caseId }), recordType: caseFacts.name, caseId },
      }),
    );
  const failing = () => ({
    ...dependencies,
    bookFor: () => Promise.reject(new TypeError('no book')),
  });

  it('is put down before its time is over, passed on again, and goes on where it was', async () => {
    const whole = (await read(await done(lower))).body.result;
    const { body } = await request(lower);
    const noted = { decided: 0, report: null };
    await objects.writeText(whatIfProgressKey(body), JSON.stringify(noted), 'application/json');
    const cases = JSON.parse((await objects.readText(whatIfCasesKey({ id: await done(lower) }))) ?? '');
    /** Twenty-five times the same ten families, so that there is more than one stretch of work. */
    const many = Array.from({ length: 25 }, () => cases).flat();
    await objects.writeText(whatIfCasesKey(body), JSON.stringify(many), 'application/json');

    await workOut({ ...dependencies, timeLeft: () => false }, body.id);
    expect((await read(body.id)).body).toMatchObject({
      status: 'running',
      progress: { decided: 200, households: 250 },
    });
    expect(await followUp(body.id)).toEqual({ kind: 'what-if', whatIfId: body.id });
    const saved = JSON.parse((await objects.readText(whatIfProgressKey(body))) ?? '');
    expect([saved.decided, saved.report.households]).toEqual([200, 200]);

    let stretches = 0;
    const timeLeft = () => {
      stretches += 1;
      return true;
    };
    await workOut({ ...dependencies, timeLeft }, body.id);
    expect(stretches).toBe(1);
    const { result, status } = (await read(body.id)).body;
    expect([status, result.households]).toEqual(['done', 250]);
    const dibao = ({ to }: { to: string }) => to === 'dibao-margin';
    expect(result.movers.find(dibao).households).toBe(25 * whole.movers.find(dibao).households);
  });

  it('fails with a word when it broke off four times in a row', async () => {
    const { body } = await request(lower);
    for (let time = 1; time < 4; time++) await expect(workOut(failing(), body.id)).rejects.toThrow('no book');
    expect((await read(body.id)).body.status).toBe('running');
    await workOut(failing(), body.id);
    const failed = (await read(body.id)).body;
    expect(failed).toMatchObject({ status: 'failed', failure: { code: 'broken' } });
    expect(failed.failure.reason).toContain('TypeError');
    await workOut(dependencies, body.id);
    expect((await read(body.id)).body.status).toBe('failed');
    const cancelled = await api.call('POST', `/what-ifs/${body.id}/cancellation`, { as: countyOfficer });
    expect([cancelled.status, cancelled.body.code]).toEqual([409, 'what-if-done']);
  });

  it('fails when it was killed four times without coming further', async () => {
    const { body } = await request(lower);
    const run: WhatIfRun = await api.services.reader.get(whatIfRuns, { id: body.id });
    const killed: WhatIfRun = { ...run, status: 'running', attempts: 4 };
    const Item = toItem(whatIfRuns, killed);
    await api.services.table.client.send(new PutCommand({ TableName: api.services.table.name, Item }));
    await workOut(dependencies, body.id);
    expect((await read(body.id)).body).toMatchObject({ status: 'failed', failure: { code: 'cut-short' } });
  });

  it('fails at once when the facts of a case cannot be read, and names the case', async () => {
    const { body } = await request(lower);
    await objects.writeText(whatIfCasesKey(body), JSON.stringify(['app-damaged']), 'application/json');
    await put({ facts: { asOf: 'never' }, version: 1 }, 'app-damaged');
    await workOut(dependencies, body.id);
    const { failure, status } = (await read(body.id)).body;
    expect([status, failure.code]).toEqual(['failed', 'facts-unreadable']);
    expect(failure.reason).toContain('app-damaged');
  });

  it('stops between two stretches when it is cancelled meanwhile', async () => {
    const { body } = await request(lower);
    const cases = JSON.parse((await objects.readText(whatIfCasesKey({ id: await done(lower) }))) ?? '');
    const many = Array.from({ length: 50 }, () => cases).flat();
    await objects.writeText(whatIfCasesKey(body), JSON.stringify(many), 'application/json');
    await workOut({ ...dependencies, timeLeft: () => false }, body.id);
    await api.call('POST', `/what-ifs/${body.id}/cancellation`, { as: countyOfficer });
    await workOut(dependencies, body.id);
    expect((await read(body.id)).body).toMatchObject({ status: 'cancelled', progress: { decided: 200 } });
  });
});

describe('two what-ifs', () => {
  it('stand side by side', async () => {
    const [a, b] = [await done(lower), await done({ parameters: [{ key: 'dibao.standard', value: 60_000 }] })];
    const { status, body } = await api.call('GET', `/what-ifs/${a}/comparison/${b}`, { as: countyLeader });
    expect(status).toBe(200);
    expect([body.a.id, body.b.id]).toEqual([a, b]);
    expect(body.movers).toContainEqual({
      from: 'dibao',
      to: 'dibao-margin',
      a: { households: 7, persons: 14 },
      b: { households: 0, persons: 0 },
    });
  });

  it('are not compared before both are done', async () => {
    const { body } = await request(lower);
    const answer = await api.call('GET', `/what-ifs/${body.id}/comparison/${await done(lower)}`, { as: auditor });
    expect([answer.status, answer.body.code]).toEqual([409, 'what-if-not-done']);
  });

  it('are listed, newest first', async () => {
    const { body } = await api.call('GET', '/what-ifs?limit=2', { as: administrator });
    expect(body.items).toHaveLength(2);
    expect(body.items[0].id > body.items[1].id).toBe(true);
    expect(body.items[0]).not.toHaveProperty('result');
  });
});

it.each([
  ['nothing changed', () => request({}), 422, 'nothing-changed'],
  ['a pack that does not exist', () => request({ pack: 'atlantis/1' }), 422, 'pack-unknown'],
  [
    'a slot that no rule has',
    () => request({ clauses: [{ ...aClause, replaces: 'dibao.luck' }] }),
    422,
    'slot-unknown',
  ],
  ['a clause that is a program', () => request({ clauses: [{ ...aClause, test: '1' }] }), 422, 'request-invalid'],
  ['an unknown number', () => request({ parameters: [{ key: 'luck', value: 1 }] }), 422, 'request-invalid'],
  ['a township', () => request(lower, townshipOfficer), 403, 'role-missing'],
  ['a leader, who only reads', () => request(lower, countyLeader), 403, 'role-missing'],
  ['another agency', () => read('wif-1', medicalOfficer), 404, 'what-if-unknown'],
  ['one that does not exist', () => read('wif-1'), 404, 'what-if-unknown'],
])('refuses: %s', async (_name, ask, status, code) => {
  const rows = await api.countRows();
  const answer = await ask();
  expect([answer.status, answer.body.code]).toEqual([status, code]);
  expect(await api.countRows()).toBe(rows);
});
