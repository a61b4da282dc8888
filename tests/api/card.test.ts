import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessesOf, accessLogs } from '../../shared/access/accessLog.ts';
import { toItem } from '../../shared/adapters/dynamodb/items.ts';
import { applications } from '../../shared/applications/application.ts';
import { caseFacts } from '../../shared/applications/caseFacts.ts';
import { entitlements } from '../../shared/entitlements/entitlement.ts';
import { payments } from '../../shared/entitlements/payment.ts';
import { entitle, packFor } from '../../shared/policy/index.ts';
import type { RecordType, Versioned } from '../../shared/records/record.ts';
import { referrals } from '../../shared/referrals/referral.ts';
import { auditor, countyOfficer, medicalOfficer, townshipOfficer, withApi } from '../support/api.ts';
import { determinedApplication, storedDetermination } from '../support/determinedApplication.ts';

const api = await withApi();
const { table, reader } = api.services;
const put = <I, D extends Versioned>(type: RecordType<I, D>, record: D) =>
  table.client.send(new PutCommand({ TableName: table.name, Item: toItem(type, record) }));

let familyId = '';
let applicantId = '';
let today = '';
const read = (as = countyOfficer) => api.call('GET', `/families/${familyId}/card`, { as });
const rowOf = async (benefit: string) =>
  (await read()).body.rows.filter((row: { benefit: string }) => row.benefit === benefit);

beforeAll(async () => {
  const caseId = await determinedApplication(api, 95);
  const application = await reader.get(applications, { id: caseId });
  ({ familyId, applicantId } = application);
  today = api.clock.now.slice(0, 10);
  const { facts } = await reader.get(caseFacts, { caseId });
  const pack = packFor(facts.division, facts.asOf);
  if (!pack) throw new Error('no pack');
  const items = entitle(await storedDetermination(api, caseId), facts, pack, { newlyConfirmed: true });
  const { unitId, county } = application;
  const ground = { familyId, caseId, unitId, category: 'dibao' as const, recordedAt: api.clock.now, version: 1 };
  await put(entitlements, { ...ground, from: '2024-07-01', items });
  await put(entitlements, { ...ground, caseId: 'app-over', from: '2020-01-01', until: '2021-01-01', items });
  const paid = { caseId, kind: 'bridge' as const, owedSince: api.clock.now, basis: '004 四（一）', version: 1 };
  await put(payments, { ...paid, familyId, id: 'bridge', status: 'paid', paidOn: today, fen: 78_400, paidBy: 'u-1' });
  await put(referrals, {
    id: 'ref-1',
    caseId,
    familyId,
    personId: applicantId,
    county,
    act: 'push',
    organ: 'medical-insurance:340404',
    need: 'INS_PREMIUM_SUBSIDY',
    basis: '004 四（二）',
    status: 'answered',
    sentAt: api.clock.now,
    answer: { outcome: 'provided', amountFen: 24_000, from: '2024-09-01', by: 'u-medical', at: api.clock.now },
    version: 1,
  });
});

describe('the card of a family', () => {
  it('shows what was answered as given, from whom and since when', async () => {
    const rows = await rowOf('INS_PREMIUM_SUBSIDY');
    expect(rows).toContainEqual(
      expect.objectContaining({
        person: applicantId,
        status: 'received',
        organ: 'medical-insurance:340404',
        since: '2024-09-01',
        receivedFen: 24_000,
      }),
    );
    expect(rows.filter(({ status }: { status: string }) => status === 'received')).toHaveLength(1);
  });

  it('shows what was paid here once to the household', async () =>
    expect(await rowOf('BRIDGE_TEMP_RELIEF')).toMatchObject([
      { person: null, status: 'received', receivedFen: 78_400 },
    ]));

  it('shows what is owed, since when and how late, with the clause and the case that gave the ground', async () => {
    const [owed] = await rowOf('DIBAO_ALLOWANCE');
    expect(owed).toMatchObject({ status: 'owed', owedSince: '2024-07-01', person: null });
    expect(owed.lateWorkingDays).toBeGreaterThan(0);
    expect(owed.citation.document).toBeTypeOf('string');
    expect(owed.caseId).toMatch(/^app-/);
  });

  it('leaves out what is over', async () => {
    const { body } = await read();
    expect(body.rows.some(({ caseId }: { caseId: string }) => caseId === 'app-over')).toBe(false);
  });

  it('is read by township, county and auditor, and each reading is noted', async () => {
    expect((await read(townshipOfficer)).status).toBe(200);
    expect((await read(auditor)).status).toBe(200);
    const log = await reader.list(accessLogs, accessesOf(applicantId));
    expect(log).toContainEqual(expect.objectContaining({ operation: 'readFamilyCard', by: 'u-county-1' }));
  });

  it('is not for an agency', async () => expect((await read(medicalOfficer)).status).toBe(403));
});
