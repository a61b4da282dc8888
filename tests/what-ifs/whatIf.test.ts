import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { toItem } from '../../shared/adapters/dynamodb/items.ts';
import { workOut } from '../../shared/adapters/what-ifs/workOut.ts';
import { caseFacts } from '../../shared/applications/caseFacts.ts';
import { followUpOf } from '../../shared/follow-up/followUp.ts';
import { whatIfResultKey, whatIfRuns } from '../../shared/what-ifs/whatIfRun.ts';
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
const dependencies = { table: api.services.table, objects, bookFor: api.services.bookFor };

const lower = { parameters: [{ key: 'dibao.standard', area: 'rural', value: 12_000 }] };
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
