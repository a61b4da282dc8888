import { describe, expect, it } from 'vitest';
import { createPresigner } from '../../shared/adapters/s3/createPresigner.ts';
import { runRequests } from '../../shared/comparison/runRequest.ts';
import { followUpOfChange } from '../../shared/follow-up/followUp.ts';
import {
  administrator,
  countyOfficer,
  medicalOfficer,
  medicalSystem,
  registerOperator,
  townshipOfficer,
  withApi,
} from '../support/api.ts';
import { withObjects } from '../support/objects.ts';

const { endpoint } = await withObjects();
const api = await withApi();
api.services.presigner = createPresigner({
  bucket: 'doudi-data',
  region: 'us-east-1',
  endpoint,
  credentials: () => ({ accessKeyId: 'LOCALTest', secretAccessKey: 'local' }),
});

const announce = (as: typeof medicalSystem, body: object = { period: '2026-02' }) =>
  api.call('POST', '/feeds/self-paid-medical/batches', { as, body });
const sha256 = 'a'.repeat(64);

describe('delivering a feed', () => {
  it('gives an address to upload to, takes the file, and takes the delivery', async () => {
    const { status, body } = await announce(medicalSystem);
    expect([status, body.status]).toEqual([201, 'announced']);
    const uploaded = await fetch(body.upload.url, { method: body.upload.method, body: 'id,amount\n' });
    expect(uploaded.status).toBe(200);
    const { url } = await api.services.presigner.get(`uploads/self-paid-medical/${body.batchId}/upload`);
    expect(await (await fetch(url)).text()).toBe('id,amount\n');

    const path = `/feeds/self-paid-medical/batches/${body.batchId}`;
    const committed = await api.call('POST', `${path}/commit`, { as: medicalSystem, body: { rows: 0, sha256 } });
    expect(committed).toMatchObject({ status: 202, body: { status: 'committed' } });
    const again = await api.call('POST', `${path}/commit`, { as: medicalSystem, body: { rows: 0, sha256 } });
    expect([again.status, again.body.code]).toEqual([409, 'batch-not-announced']);
    const read = await api.call('GET', path, { as: medicalOfficer });
    expect(read.body).toMatchObject({ organ: 'medical-insurance:340404', period: '2026-02', declared: { rows: 0 } });
    expect(read.body).not.toHaveProperty('followUp');
    expect((await api.call('GET', `${path}/quarantine`, { as: medicalSystem })).body.code).toBe('no-quarantine');
    const list = await api.call('GET', '/feeds/self-paid-medical/batches', { as: countyOfficer });
    expect(list.body.items).toContainEqual(expect.objectContaining({ id: body.batchId }));
  });

  it('does not take an address that was signed for another object', async () => {
    const { body } = await announce(medicalSystem);
    const elsewhere = body.upload.url.replace(body.batchId, 'bat-another');
    expect((await fetch(elsewhere, { method: 'PUT', body: 'x' })).status).toBe(403);
  });

  it.each([
    ['a month to come', { period: '2026-04' }, medicalSystem, 422, 'period-in-future'],
    ['a month that is none', { period: '2026-13' }, medicalSystem, 422, 'request-invalid'],
    ['a day to come', { period: '2026-02', asOf: '2026-03-03' }, medicalSystem, 422, 'date-in-future'],
    [
      'another agency',
      { period: '2026-02' },
      { ...medicalSystem, organ: 'education:340404' },
      403,
      'feed-of-another-agency',
    ],
    ['an officer of the county', { period: '2026-02' }, countyOfficer, 403, 'role-missing'],
    ['an administrator', { period: '2026-02' }, administrator, 403, 'role-missing'],
  ])('refuses %s, and writes nothing', async (_name, body, as, status, code) => {
    const rows = await api.countRows();
    const answer = await announce(as, body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await api.countRows()).toBe(rows);
  });

  it('takes one from a person of the agency as from its system', async () => {
    expect((await announce(medicalOfficer, { period: '2026-02' })).status).toBe(201);
  });

  it('hides the deliveries of another agency', async () => {
    const other = { sub: 'c-edu', roles: ['agency-system'], organ: 'education:340404' };
    expect((await api.call('GET', '/feeds/self-paid-medical/batches', { as: other })).body.code).toBe('outside-scope');
  });

  it('knows no feed by another name', async () => {
    const answer = await api.call('GET', '/feeds/gossip/batches', { as: countyOfficer });
    expect([answer.status, answer.body.errors[0]]).toMatchObject([
      422,
      { in: 'path', pointer: '/feed', code: 'not-allowed' },
    ]);
  });
});

describe('loading an opening roll', () => {
  it('is announced, uploaded and committed by the register operator alone', async () => {
    const refused = await api.call('POST', '/register-imports', { as: countyOfficer });
    expect([refused.status, refused.body.code]).toEqual([403, 'role-missing']);
    const { status, body } = await api.call('POST', '/register-imports', { as: registerOperator });
    expect(status).toBe(201);
    expect((await fetch(body.upload.url, { method: 'PUT', body: '{}\n' })).status).toBe(200);
    const path = `/register-imports/${body.importId}`;
    const committed = await api.call('POST', `${path}/commit`, { as: registerOperator, body: { lines: 1, sha256 } });
    expect(committed).toMatchObject({ status: 202, body: { status: 'committed' } });
    expect((await api.call('GET', path, { as: registerOperator })).body).toMatchObject({ declared: { lines: 1 } });
    const extra = await api.call('POST', '/register-imports', { as: registerOperator, body: { colour: 'red' } });
    expect(extra.body.errors).toMatchObject([{ pointer: '/colour', code: 'unknown-field' }]);
  });
});

describe('asking for a comparison', () => {
  it('leaves a record that the relay has started, for the caller’s own county', async () => {
    const { status, body } = await api.call('POST', '/comparison-runs', {
      as: countyOfficer,
      body: { period: '2026-02' },
    });
    expect(status).toBe(202);
    const request = await api.services.reader.get(runRequests, { id: body.requestId });
    expect(request).toMatchObject({ scope: '340404', period: '2026-02', requestedBy: 'u-county-1' });
    const message = followUpOfChange(undefined, JSON.parse(JSON.stringify(request)));
    expect(message).toEqual({ kind: 'start-interactive', caseId: body.requestId });
  });

  it.each([
    [{ division: '340421' }, countyOfficer, 403, 'outside-scope'],
    [{ period: '2026-04' }, countyOfficer, 422, 'period-in-future'],
    [{}, townshipOfficer, 403, 'role-missing'],
  ])('is refused for %j', async (body, as, status, code) => {
    const rows = await api.countRows();
    const answer = await api.call('POST', '/comparison-runs', { as, body });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await api.countRows()).toBe(rows);
  });
});

describe('overview', () => {
  it.each([
    ['/figures', countyOfficer],
    ['/figures?day=2026-03-02', townshipOfficer],
    ['/escalations', countyOfficer],
    ['/comparison-runs', administrator],
    ['/warnings?place=closed', townshipOfficer],
  ])('%s is answered', async (path, as) => {
    const answer = await api.call('GET', path, { as });
    expect(answer).toMatchObject({ status: 200, body: { items: [] } });
  });

  it('asks somebody above the counties for which county', async () => {
    const as = { sub: 'u-audit-2', roles: ['auditor'], organ: 'audit:340400' };
    const answer = await api.call('GET', '/figures', { as });
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([422, '/county']);
    expect((await api.call('GET', '/figures?county=340404', { as })).body).toMatchObject({ county: '340404' });
  });
});
