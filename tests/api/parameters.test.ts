import { describe, expect, it } from 'vitest';
import { sha256 } from '../../shared/adapters/digest.ts';
import { chainEvents, eventsOf } from '../../shared/chain/event.ts';
import { verifyChain } from '../../shared/chain/verify.ts';
import { enteredParameters } from '../../shared/parameters/enteredParameters.ts';
import { parameterChain } from '../../shared/parameters/policyParameter.ts';
import { Determination, determine, HouseholdFacts, packFor } from '../../shared/policy/index.ts';
import {
  administrator,
  auditor,
  codesOf,
  countyLeader,
  countyOfficer,
  medicalOfficer,
  townshipOfficer,
  withApi,
} from '../support/api.ts';
import { applicationBody } from '../support/applicationBody.ts';
import { determinedApplication, storedDetermination } from '../support/determinedApplication.ts';

const api = await withApi();

const standard = {
  key: 'dibao.standard',
  scope: ['340404'],
  area: 'rural',
  validFrom: '2026-01-01',
  validUntil: null,
  value: 12_000,
  source: '市民政局关于调整标准的通知',
  confidence: 'stated',
  reason: '年度调整',
};
const propose = (more: object = {}, as = countyOfficer) =>
  api.call('POST', '/parameters', { as, body: { ...standard, ...more } });
const decide = (id: string, status: string, more: object = {}, as = countyLeader) =>
  api.call('POST', `/parameters/${id}/decision`, { as, body: { status, ...more } });

const body = applicationBody(1);
const [mother, child] = body.facts.members;
const facts = {
  ...body.facts,
  members: [
    { ...mother, birthDate: '1984-03-05', sex: 'female' },
    { ...child, birthDate: '2015-09-01', sex: 'male' },
  ],
};
const determineNow = async () => {
  const { body } = await api.call('POST', '/determinations', { as: townshipOfficer, body: facts });
  return body;
};
const later = (minutes: number) => {
  api.clock.now = new Date(Date.parse(api.clock.now) + minutes * 60_000).toISOString();
};

describe('a number of the county', () => {
  it('counts for new decisions once another person has approved it, and never alters an old one', async () => {
    const before = await determineNow();
    const oldCase = await determinedApplication(api, 31);
    const stored = JSON.stringify(await storedDetermination(api, oldCase));
    expect([before.category, (await storedDetermination(api, oldCase)).category]).toEqual(['dibao', 'dibao']);

    const proposed = await propose();
    expect(proposed.status).toBe(201);
    later(5);
    expect((await determineNow()).category).toBe('dibao');

    const decided = await decide(proposed.body.id, 'approved');
    expect(decided).toMatchObject({ status: 200, body: { status: 'approved', knownFrom: '2026-03-02T01:06:00.000Z' } });
    later(2);
    const after = await determineNow();
    expect(after.category).toBe('dibao-margin');
    expect(after.parameters).toContainEqual(
      expect.objectContaining({ key: 'dibao.standard', value: 12_000, recordedAt: '2026-03-02T01:06:00.000Z' }),
    );
    expect((await storedDetermination(api, await determinedApplication(api, 32))).category).toBe('dibao-margin');

    expect(JSON.stringify(await storedDetermination(api, oldCase))).toBe(stored);
    const household = HouseholdFacts.parse(facts);
    const pack = packFor(household.division, household.asOf);
    const parameters = await api.services.bookFor(household.division);
    const replayed = pack && determine(household, pack, { parameters, knownAt: before.knownAt });
    expect(JSON.stringify(replayed)).toBe(JSON.stringify(Determination.strip().parse(before)));
  });

  it('is not known in the minute after its approval, by any reader', async () => {
    const { body } = await propose({ value: 13_000 });
    const known = (await determineNow()).parameters;
    await decide(body.id, 'approved');
    expect((await determineNow()).parameters).toEqual(known);
  });

  it('is known in its own county only', async () => {
    const neighbour = { ...facts, division: '340403', area: 'rural' };
    const { reader } = api.services;
    const book = await api.services.bookFor(neighbour.division);
    expect(book.parameters.some(({ source }) => source === standard.source)).toBe(false);
    expect(await reader.list(chainEvents, eventsOf(parameterChain('340403')))).toEqual([]);
  });
});

describe('two persons', () => {
  it('approves nothing by the hand that proposed it', async () => {
    const both = { sub: 'u-both', roles: ['county-officer', 'county-leader'], organ: 'civil-affairs:340404' };
    const { body } = await propose({}, both);
    const answer = await decide(body.id, 'approved', {}, both);
    expect([answer.status, answer.body.code]).toEqual([409, 'same-person']);
  });

  it('decides once, and gives a reason for a refusal', async () => {
    const { body } = await propose();
    const silent = await decide(body.id, 'refused');
    expect([silent.status, codesOf(silent.body)]).toEqual([422, ['/reason reason-required']]);
    expect((await decide(body.id, 'refused', { reason: '文件已作废' })).status).toBe(200);
    const again = await decide(body.id, 'approved');
    expect([again.status, again.body.code]).toEqual([409, 'parameter-decided']);
    later(5);
    const listed = await api.call('GET', '/parameters?status=refused', { as: auditor });
    expect(listed.body.items).toEqual([expect.objectContaining({ id: body.id, decisionReason: '文件已作废' })]);
    expect(listed.body.items[0]).toMatchObject({ proposedBy: 'u-county-1', decidedBy: 'u-county-2' });
  });

  it.each([
    ['a township officer proposes', () => propose({}, townshipOfficer), 403, 'role-missing'],
    ['an administrator proposes', () => propose({}, administrator), 403, 'role-missing'],
    ['a leader proposes', () => propose({}, countyLeader), 403, 'role-missing'],
    ['an officer decides', () => decide('340404.par-1', 'approved', {}, countyOfficer), 403, 'role-missing'],
    ['for another county', () => propose({ scope: ['340403'] }), 403, 'outside-scope'],
    ['for the whole city', () => propose({ scope: ['340404', '340400'] }), 403, 'outside-scope'],
    ['for a place that does not exist', () => propose({ scope: ['340404999'] }), 422, 'division-unknown'],
    ['beyond the norm', () => propose({ key: 'obligor.percent', area: null, value: 35 }), 422, 'parameter-not-allowed'],
    ['an invented number', () => propose({ confidence: 'demonstration' }), 422, 'request-invalid'],
    ['without a source', () => propose({ source: ' ' }), 422, 'request-invalid'],
    ['a decision on nothing', () => decide('340404.par-1', 'approved'), 404, 'parameter-unknown'],
    ['a decision elsewhere', () => decide('340403.par-1', 'approved'), 403, 'outside-scope'],
    ['a decision on a text', () => decide('nonsense', 'approved'), 404, 'parameter-unknown'],
  ])('refuses: %s', async (_name, ask, status, code) => {
    const rows = await api.countRows();
    const answer = await ask();
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await api.countRows()).toBe(rows);
  });
});

describe('the list and the chain', () => {
  it('lists by key and place, newest first, page by page', async () => {
    const { body } = await propose({ key: 'tekun.standard', scope: ['340404003'], value: 100_000 });
    const ask = (query: string, as = townshipOfficer) => api.call('GET', `/parameters?${query}`, { as });
    const byKey = await ask('key=tekun.standard');
    expect(byKey.body.items.map(({ id }: { id: string }) => id)).toEqual([body.id]);
    expect((await ask('division=340404005&key=tekun.standard')).body.items).toEqual([]);
    const first = await ask('limit=1');
    expect(first.body.items.map(({ id }: { id: string }) => id)).toEqual([body.id]);
    const second = await ask(`limit=1&cursor=${first.body.cursor}`);
    expect(second.body.items).toHaveLength(1);
    expect(second.body.items[0].id < body.id).toBe(true);
    expect((await ask('division=340403')).status).toBe(403);
    expect((await ask('', medicalOfficer)).status).toBe(403);
  });

  it('keeps a chain of who changed what, which verifies', async () => {
    const { reader } = api.services;
    const chain = parameterChain('340404');
    const events = await reader.list(chainEvents, eventsOf(chain));
    expect(verifyChain(chain, events, sha256)).toMatchObject({ intact: true, findings: [] });
    expect(events.slice(0, 2).map(({ type, by }) => [type, by.id])).toEqual([
      ['parameter-proposed', 'u-county-1'],
      ['parameter-approved', 'u-county-2'],
    ]);
  });
});

describe('a number of the city', () => {
  const officer = { sub: 'u-city-1', roles: ['norm-officer'], organ: 'civil-affairs:340400' };
  const leader = { sub: 'u-city-2', roles: ['norm-leader'], organ: 'civil-affairs:340400' };
  const cap = { key: 'small-amount.cap', area: null, scope: ['340400'], value: 123_400 };

  it('is entered by two persons of the city and known in its counties', async () => {
    const proposed = await propose(cap, officer);
    expect(proposed.status).toBe(201);
    expect(proposed.body.id).toMatch(/^340400\.par-/);
    expect((await decide(proposed.body.id, 'approved', {}, officer)).status).toBe(403);
    expect((await decide(proposed.body.id, 'approved', {}, leader)).status).toBe(200);
    const listed = await api.call('GET', '/parameters', { as: leader });
    expect(listed.body.items.map(({ id }: { id: string }) => id)).toEqual([proposed.body.id]);
    later(2);
    const selected = (await enteredParameters(api.services.reader, '340404')).map(({ value }) => value);
    expect(selected).toContain(123_400);
    expect((await enteredParameters(api.services.reader, '420100')).map(({ value }) => value)).not.toContain(123_400);
  });

  it('may be entered for several counties of the city at once, and kept with the city', async () =>
    expect((await propose({ ...cap, scope: ['340403', '340404'] }, officer)).body.id).toMatch(/^340400\.par-/));

  it('is nothing that a county enters, nor another city, nor both acts one person', async () => {
    expect((await propose(cap)).status).toBe(403);
    expect((await propose({ ...cap, scope: ['370281'] }, officer)).status).toBe(403);
    const both = { ...officer, roles: ['norm-officer', 'norm-leader'] };
    const { body } = await propose(cap, both);
    const alone = await decide(body.id, 'approved', {}, both);
    expect([alone.status, alone.body.code]).toEqual([409, 'same-person']);
  });
});

describe('the numbers in force', () => {
  const inForce = (query: string, as = countyOfficer) => api.call('GET', `/parameters/in-force${query}`, { as });

  it('are told for a place and a day, each with its source and how sure it is', async () => {
    const { status, body } = await inForce('?division=340404&date=2024-06-20');
    expect([status, body.division, body.date, body.pack]).toEqual([200, '340404', '2024-06-20', 'huainan/2024-1']);
    const urban = body.items.find(
      ({ key, area }: { key: string; area: string }) => key === 'dibao.standard' && area === 'urban',
    );
    expect(urban).toMatchObject({ value: 78_400, missing: false, unit: 'fen/person/month' });
    expect(urban.source).not.toBe('');
    expect(urban.usedBy).toContain('004/dibao.income');
    expect(['stated', 'other-source', 'our-default', 'demonstration']).toContain(urban.confidence);
  });

  it('name those that are missing, and count the ones that something reads', async () => {
    const { body } = await inForce('?date=2019-06-01');
    const missing = body.items.filter((item: { missing: boolean }) => item.missing);
    expect(missing.map(({ key }: { key: string }) => key)).toContain('tekun.standard');
    expect(missing.every(({ value }: { value: null }) => value === null)).toBe(true);
    const { body: late } = await inForce('?date=2025-06-01');
    const needed = late.items.filter(
      (item: { missing: boolean; usedBy: string[] }) => item.missing && item.usedBy.length,
    );
    expect(late.missing).toBe(needed.length);
  });

  it('say where the last published year stands in', async () => {
    const { body } = await inForce('?date=2025-06-01');
    expect(body.items.find(({ key }: { key: string }) => key === 'income.all')).toMatchObject({ fallback: true });
  });

  it('are not for an agency', async () => expect((await inForce('', medicalOfficer)).status).toBe(403));
});
