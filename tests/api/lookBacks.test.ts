import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessesOf, accessLogs } from '../../shared/access/accessLog.ts';
import { toItem } from '../../shared/adapters/dynamodb/items.ts';
import { applications } from '../../shared/applications/application.ts';
import { caseDeterminations } from '../../shared/applications/caseDetermination.ts';
import { caseFacts } from '../../shared/applications/caseFacts.ts';
import { basicLiving, openCases } from '../../shared/applications/openCase.ts';
import { assistanceUnits, unitsOf } from '../../shared/families/family.ts';
import { demonstrationBook, determine, packFor } from '../../shared/policy/index.ts';
import type { RecordType, Versioned } from '../../shared/records/record.ts';
import { warnings } from '../../shared/warnings/warning.ts';
import { administrator, countyLeader, countyOfficer, townshipOfficer, withApi } from '../support/api.ts';
import { determinedApplication } from '../support/determinedApplication.ts';

const api = await withApi();
const { table, reader } = api.services;
const put = <I, D extends Versioned>(type: RecordType<I, D>, record: D) =>
  table.client.send(new PutCommand({ TableName: table.name, Item: toItem(type, record) }));

/** A family whose case was closed by a refusal, with so much income a person and month, decided as it was then. */
async function refusedCase(seed: number, fenPerHead: number): Promise<string> {
  const caseId = await determinedApplication(api, seed);
  const application = await reader.get(applications, { id: caseId });
  const known = await reader.get(caseFacts, { caseId });
  const heads = known.facts.members.length;
  const income = [{ person: null, kind: 'wage' as const, fen: fenPerHead * heads, period: 'month' as const }];
  const facts = { ...known.facts, income };
  const pack = packFor(facts.division, facts.asOf);
  if (!pack) throw new Error('no pack');
  const determination = determine(facts, pack, { parameters: demonstrationBook, knownAt: api.clock.now });
  const made = await reader.get(caseDeterminations, { caseId, id: application.determinationId ?? '' });
  await put(caseFacts, { ...known, facts });
  await put(caseDeterminations, { ...made, determination });
  await put(applications, { ...application, status: 'closed', closedAt: api.clock.now });
  const { familyId } = application;
  await table.client.send(
    new DeleteCommand({ TableName: table.name, Key: openCases.key({ familyId, benefit: basicLiving }) }),
  );
  return caseId;
}

const list = (as = countyOfficer, query = '') => api.call('GET', `/look-backs${query}`, { as });
const found = async () => (await list()).body.items.map(({ caseId }: { caseId: string }) => caseId);

let standard = 0;
let margin = '';
let lost = '';
let rich = '';
beforeAll(async () => {
  const { body } = await api.call('GET', '/parameters/in-force', { as: countyOfficer });
  standard = body.items.find(
    (row: { key: string; area: string | null }) => row.key === 'dibao.standard' && row.area !== 'urban',
  ).value;
  margin = await refusedCase(90, Math.floor(standard * 1.2));
  lost = await refusedCase(91, Math.floor(standard * 1.7));
  rich = await refusedCase(92, standard * 100);
  await determinedApplication(api, 93);
});

describe('looking back', () => {
  it('finds at first only whom the rules would already have taken', async () => {
    const { body } = await list();
    expect(body).toMatchObject({ examined: 4, cases: 4 });
    expect(body.items).toMatchObject([
      { caseId: margin, was: 'dibao-margin', holds: null, wouldBe: 'dibao-margin', turned: [] },
    ]);
  });

  it('lists after a new standard who would now qualify, with the old decision and the clause that turned', async () => {
    const raised = Math.floor(standard * 1.3);
    const proposal = {
      key: 'dibao.standard',
      scope: ['340404'],
      area: null,
      validFrom: '2024-01-01',
      validUntil: null,
      value: raised,
      source: '关于提高标准的通知',
      confidence: 'stated',
      reason: '调标',
    };
    const proposed = await api.call('POST', '/parameters', { as: countyOfficer, body: proposal });
    const decision = { as: countyLeader, body: { status: 'approved' } };
    expect((await api.call('POST', `/parameters/${proposed.body.id}/decision`, decision)).status).toBe(200);
    api.clock.now = new Date(Date.parse(api.clock.now) + 120_000).toISOString();
    await expect.poll(found, { timeout: 30_000, interval: 1000 }).toEqual([margin, lost]);
    const { body } = await list();
    expect(body.items[0]).toMatchObject({ wouldBe: 'dibao', was: 'dibao-margin' });
    expect(body.items[0].turned).toContainEqual(
      expect.objectContaining({ rule: '004/dibao.income', was: 'not-met', limitWas: standard, limitIs: raised }),
    );
    expect(body.items[1]).toMatchObject({ was: null, wouldBe: 'dibao-margin' });
    expect(await found()).not.toContain(rich);
  });

  it('notes in the access log whose facts were shown', async () => {
    const { applicantId } = await reader.get(applications, { id: margin });
    const read = await reader.list(accessLogs, accessesOf(applicantId));
    expect(read).toContainEqual(expect.objectContaining({ operation: 'listLookBacks', by: 'u-county-1' }));
  });

  it('pages by cases looked at', async () => {
    const first = (await list(countyOfficer, '?limit=2')).body;
    expect(first.examined).toBe(2);
    const second = (await list(countyOfficer, `?limit=2&cursor=${first.cursor}`)).body;
    expect(second).not.toHaveProperty('cursor');
    const both = [...first.items, ...second.items].map(({ caseId }: { caseId: string }) => caseId);
    expect(both).toEqual([margin, lost]);
  });

  it('becomes a warning once, and none where nothing turned', async () => {
    const warn = (key: string) =>
      api.call('POST', '/look-backs/warnings', { as: countyOfficer, key, body: { caseIds: [lost, rich] } });
    const { body } = await warn('look-back-warnings-1');
    expect(body.items).toMatchObject([
      { caseId: lost, outcome: 'raised' },
      { caseId: rich, outcome: 'refused', code: 'nothing-turned' },
    ]);
    const warning = await reader.get(warnings, { id: body.items[0].warningId });
    expect(warning).toMatchObject({ source: 'look-back', indicator: { id: 'look-back' } });
    expect(warning.triggers[0]?.evidence.facts).toMatchObject({ caseId: lost, wouldBe: 'dibao-margin', was: null });
    expect((await warn('look-back-warnings-2')).body.items[0].outcome).toBe('repeated');
  });

  it('finds no family that holds as much already', async () => {
    const { familyId } = await reader.get(applications, { id: margin });
    const [unit] = await reader.list(assistanceUnits, unitsOf(familyId));
    if (!unit) throw new Error('no unit');
    await put(assistanceUnits, { ...unit, category: 'dibao', since: '2026-01-01' });
    expect(await found()).toEqual([lost]);
  });

  it.each([
    ['a township', townshipOfficer],
    ['a technical administrator', administrator],
  ])('is not for %s', async (_who, as) => {
    expect((await list(as)).status).toBe(403);
    const warned = await api.call('POST', '/look-backs/warnings', { as, body: { caseIds: [lost] } });
    expect(warned.status).toBe(403);
  });
});
