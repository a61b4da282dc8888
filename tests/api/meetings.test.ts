import { describe, expect, it } from 'vitest';
import { countTransitions } from '../../shared/adapters/dynamodb/count.ts';
import { runCommand } from '../../shared/adapters/dynamodb/runCommand.ts';
import { sweepYearly } from '../../shared/adapters/sweep/sweepYearly.ts';
import { system } from '../../shared/commands/actor.ts';
import { type Command, done } from '../../shared/commands/command.ts';
import { type Deliberation, deliberations } from '../../shared/deliberations/deliberation.ts';
import { recordDeliberation } from '../../shared/deliberations/tasks/recordDeliberation.ts';
import { packs } from '../../shared/policy/index.ts';
import { create, type Write } from '../../shared/records/write.ts';
import type { Task } from '../../shared/tasks/task.ts';
import { auditor, countyOfficer, townshipOfficer, withApi } from '../support/api.ts';

Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'LOCALApi', AWS_SECRET_ACCESS_KEY: 'local' });
const api = await withApi();
const { table, reader, newId } = api.services;
const context = (now = api.clock.now) => ({ now, by: { ...system('officer-1'), kind: 'officer' as const }, newId });

async function write(writes: Write[]): Promise<void> {
  const command: Command<null, null> = { name: 'test', decide: async () => done(null, writes, []) };
  const outcome = await runCommand(table, command, null, newId('key'), context());
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
}

const agencies = ['civil-affairs', 'housing', 'health'];

async function convened(more: Partial<Deliberation> = {}): Promise<string> {
  const pack = packs.find(({ id }) => id.startsWith('huainan/'));
  const id = newId('del');
  const record: Omit<Deliberation, 'version'> = {
    id,
    kind: 'deliberation',
    status: 'convened',
    familyId: newId('fam'),
    county: '340404',
    township: '340404003',
    pack: { id: pack?.id ?? '', hash: pack?.hash ?? '' },
    openedAt: api.clock.now,
    since: api.clock.now,
    generation: 1,
    waiting: [],
    personId: 'per-1',
    sourceCaseId: 'war-1',
    level: 'county',
    organ: 'civil-affairs:340404',
    matter: '多重困难',
    basis: '004 三（四）',
    purpose: 'measures',
    files: [],
    round: 1,
    meeting: { on: '2026-03-02', place: '县民政局', agencies: agencies as never },
    ...more,
  };
  await write([create(deliberations, record)]);
  return id;
}

async function recorded(id: string, more: object = {}) {
  const form = {
    outcome: 'decided',
    attended: agencies,
    minutes: '纪要3',
    decision: '由住建部门解决',
    measures: [],
    ...more,
  };
  const given = recordDeliberation.form.parse(form);
  const at = { task: {} as Task, case: await reader.get(deliberations, { id }), reader };
  return recordDeliberation.complete(at, given, context());
}

describe('minutes of a deliberation', () => {
  const file = { name: '会议纪要.pdf', bytes: 120_000, sha256: 'a'.repeat(64) };

  it('are announced by the secretariat with their hash, put to a presigned address, and named by the record', async () => {
    const id = await convened();
    const path = `/deliberations/${id}/minutes`;
    expect((await api.call('POST', path, { as: townshipOfficer, body: file })).status).toBe(403);
    const announced = await api.call('POST', path, { as: countyOfficer, body: file });
    expect(announced.status).toBe(201);
    const { fileId, upload } = announced.body;
    expect(upload).toMatchObject({ method: 'PUT' });
    expect(upload.url).toContain(`/minutes/${id}/${fileId}`);
    const read = await api.call('GET', `${path}/${fileId}`, { as: auditor });
    expect(read.body).toMatchObject({ sha256: file.sha256, name: file.name });
    const result = await recorded(id, { minutesFile: fileId });
    expect(result).toMatchObject({ ok: true, case: { session: { minutesFile: { sha256: file.sha256 } } } });
    expect(await recorded(id, { minutesFile: 'min-nothing' })).toMatchObject({ refusal: { code: 'minutes-unknown' } });
  });

  it('belong to a meeting that is in session', async () => {
    const id = await convened({ status: 'called' });
    const answer = await api.call('POST', `/deliberations/${id}/minutes`, { as: countyOfficer, body: file });
    expect([answer.status, answer.body.code]).toEqual([409, 'not-in-session']);
  });
});

describe('a meeting that determines other hardship', () => {
  it('has to say whether the family is recognised', async () => {
    const id = await convened({ purpose: 'determination', category: 'other-hardship' });
    expect(await recorded(id)).toMatchObject({ ok: false, refusal: { code: 'determination-owed' } });
    expect(await recorded(id, { recognised: true })).toMatchObject({
      ok: true,
      case: { session: { recognised: true } },
    });
    expect(await recorded(id, { recognised: true, attended: ['housing'] })).toMatchObject({
      refusal: { code: 'no-quorum' },
    });
  });
});

describe('what a notice wants done each year', () => {
  const path = '/counties/340404/yearly-counters';

  it('counts the county’s mechanism by its meetings, and what else is recorded, each by itself', async () => {
    const county = await recorded(await convened());
    const township = await recorded(await convened({ level: 'township', organ: 'township:340404003' }));
    if (!county.ok || !township.ok) throw new Error('not recorded');
    expect(township.writes).toEqual([]);
    await write(county.writes);
    const body = { counter: 'staff-training', on: '2026-02-20', minutes: '培训通知1号' };
    expect((await api.call('POST', '/counties/340404/meetings', { as: countyOfficer, body })).status).toBe(201);
    const foreign = { ...body, counter: 'joint-meeting' };
    const refused = await api.call('POST', '/counties/340404/meetings', { as: countyOfficer, body: foreign });
    expect(refused.body.code).toBe('counter-not-in-pack');
    const read = await api.call('GET', path, { as: auditor });
    expect(read.body.items.map(({ counter, held, alarm }: Record<string, unknown>) => [counter, held, alarm])).toEqual([
      ['coordination-mechanism', 1, false],
      ['staff-training', 1, false],
      ['publicity-month-may', 0, false],
    ]);
  });

  it('raises an alarm in the fourth quarter, once, for what is still missing', async () => {
    await countTransitions(table, [
      {
        caseId: 'war-1',
        version: 1,
        county: '340404',
        kind: 'warning',
        from: undefined,
        to: 'raised',
        day: '2026-03-02',
        additions: [],
      },
    ]);
    expect(await sweepYearly(table, context('2026-09-30T03:00:00.000Z'))).toBe(0);
    expect(await sweepYearly(table, context('2026-10-08T03:00:00.000Z'))).toBe(1);
    expect(await sweepYearly(table, context('2026-10-09T03:00:00.000Z'))).toBe(0);
    api.clock.now = '2026-10-09T04:00:00.000Z';
    const { items } = (await api.call('GET', path, { as: countyOfficer })).body;
    expect(items.find(({ counter }: { counter: string }) => counter === 'publicity-month-may')).toMatchObject({
      alarm: true,
      alarmedAt: '2026-10-08T03:00:00.000Z',
    });
  });
});
