import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../shared/adapters/dynamodb/runCommand.ts';
import { sweepMonitoring, sweepQueues } from '../../shared/adapters/sweep/sweepWork.ts';
import { system } from '../../shared/commands/actor.ts';
import { type Command, done } from '../../shared/commands/command.ts';
import { monitoringWindows, windowId } from '../../shared/monitoring/monitoringWindow.ts';
import { openWindow } from '../../shared/monitoring/openWindow.ts';
import { persons } from '../../shared/persons/person.ts';
import { packs } from '../../shared/policy/index.ts';
import { replace } from '../../shared/records/write.ts';
import { RaiseWarning, raiseWarning } from '../../shared/warnings/raiseWarning.ts';
import { warnings } from '../../shared/warnings/warning.ts';
import {
  administrator,
  auditor,
  countyLeader,
  countyOfficer,
  medicalOfficer,
  otherTownship,
  townshipLeader,
  townshipOfficer,
  withApi,
} from '../support/api.ts';
import { inventedNumber } from '../support/applicationBody.ts';
import type { Claims } from '../support/issuer.ts';
import { openTask } from '../support/openTask.ts';

const api = await withApi();
const { table, reader, newId } = api.services;
const context = () => ({ now: api.clock.now, by: system('comparison'), newId });
const reporter: Claims = { sub: 'u-reporter-1', roles: ['village-reporter'], organ: 'village:340404003201' };
const neighbour: Claims = { ...reporter, sub: 'u-reporter-2' };

async function run<Input, Answer>(command: Command<Input, Answer>, input: Input): Promise<Answer> {
  const outcome = await runCommand(table, command, input, newId('key'), context());
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.answer;
}

const met = (serial: number, division = '340404003201') => ({
  idNumber: inventedNumber('1951-04-05', serial),
  name: '测试乙',
  division,
  area: 'rural',
});

async function file(serial: number, more: object = {}, as = reporter) {
  const body = { whom: met(serial), note: '独居老人，屋顶漏雨', ...more };
  return api.call('POST', '/leads', { as, body });
}

/** A hit of a comparison on somebody of that township, from that batch. */
async function hit(serial: number, batchId: string, township = '340404003', more: object = {}): Promise<string> {
  const pack = packs.find(({ id }) => id.startsWith('huainan/'));
  const input = RaiseWarning.parse({
    subject: {
      idHash: `v1:${String(serial).padStart(64, '0')}`,
      candidateId: newId('per'),
      birthDate: '1951-04-05',
      sex: 'male',
      county: '340404',
      township,
      area: 'rural',
    },
    indicator: { id: 'self-paid-medical', version: '1', family: 'expenditure-surge' },
    period: '2026-02',
    evidence: { feed: 'self-paid-medical', batchId, asOf: '2026-02-28', facts: { selfPaidFen: 3_000_000 } },
    urgency: 'normal',
    depth: 'visit',
    pack: { id: pack?.id, hash: pack?.hash },
    ...more,
  });
  return (await run(raiseWarning, input)).warningId;
}

const change = (id: string, changes: object) =>
  run<null, null>(
    {
      name: 'test',
      decide: async (from) =>
        done(null, [replace(warnings, { ...(await from.get(warnings, { id })), ...changes })], []),
    },
    null,
  );

describe('a lead', () => {
  it('of a village reporter becomes a warning with its evidence, and the reporter sees its own and how far it is', async () => {
    const filed = await file(101, { needs: ['housing'] });
    expect(filed).toMatchObject({ status: 201, body: { outcome: 'raised' } });
    const { leadId, warningId } = filed.body;
    const warning = await api.call('GET', `/warnings/${warningId}`, { as: townshipOfficer });
    expect(warning.body).toMatchObject({
      source: 'village-reporter',
      triggerCount: 1,
      evidence: { feed: 'village-reporter', batchId: leadId, facts: { note: '独居老人，屋顶漏雨', needs: 'housing' } },
    });
    const read = await api.call('GET', `/leads/${leadId}`, { as: reporter });
    expect(read.body).toMatchObject({ id: leadId, progress: { status: 'raised' } });
    expect((await api.call('GET', `/leads/${leadId}`, { as: neighbour })).body.code).toBe('outside-scope');
    expect((await api.call('GET', '/leads', { as: neighbour })).body.items).toEqual([]);
    const own = (await api.call('GET', '/leads', { as: reporter })).body.items;
    expect(own.map(({ id }: { id: string }) => id)).toContain(leadId);
    expect((await api.call('GET', `/warnings/${warningId}`, { as: reporter })).body.code).toBe('role-missing');
    expect((await api.call('GET', `/leads/${leadId}`, { as: administrator })).status).toBe(403);
  });

  it('joins the open case of the household, whoever reports: the hotline, an agency', async () => {
    const { warningId } = (await file(102)).body;
    const hotline = await file(102, { source: 'hotline', urgency: 'urgent' }, countyOfficer);
    expect(hotline.body).toMatchObject({ outcome: 'merged', warningId });
    const { personId } = await reader.get(warnings, { id: warningId });
    const posted = await file(102, { whom: { personId }, needs: ['medical'] }, medicalOfficer);
    expect(posted.body).toMatchObject({ outcome: 'merged', warningId });
    const { body } = await api.call('GET', `/warnings/${warningId}`, { as: countyOfficer });
    expect(body.urgency).toBe('urgent');
    expect(body.triggers.map(({ source }: { source: string }) => source)).toEqual([
      'village-reporter',
      'hotline',
      'agency',
    ]);
  });

  it('is refused in another’s name, from outside one’s division, and with a number that nobody has', async () => {
    expect((await file(103, { source: 'hotline' })).body.code).toBe('source-not-yours');
    expect((await file(103, { whom: met(103, '340404005201') })).body.code).toBe('outside-scope');
    const wrong = await file(103, { whom: { ...met(103), idNumber: `${met(103).idNumber.slice(0, 17)}*` } });
    expect(wrong.body.errors).toMatchObject([{ pointer: '/whom/idNumber' }]);
    expect((await file(103, { whom: { personId: 'per-nobody' } })).status).toBe(404);
  });
});

describe('a lead about somebody whom nobody has identified', () => {
  const told = { whereabouts: '常在老街桥下，左腿残疾', name: '阿福', division: '340404003201', area: 'rural' };
  const organ = 'township:340404003';

  async function heard(more: object = {}) {
    const whom = { ...told, ...more };
    const filed = await api.call('POST', '/leads', { as: reporter, body: { whom, note: '数日未进食' } });
    expect(filed).toMatchObject({ status: 201, body: { outcome: 'raised' } });
    const { warningId, leadId } = filed.body;
    return { warningId, leadId, taskId: await openTask(api, warningId, 'identify-person', organ) };
  }

  it('is described to the township alone, is sealed, and joins the household once it is known who it is', async () => {
    const { warningId, leadId, taskId } = await heard();
    const item = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'PK = :pk',
        ExpressionAttributeValues: { ':pk': `PERSON#${(await reader.get(warnings, { id: warningId })).personId}` },
      }),
    );
    expect(item.Items?.length).toBeGreaterThan(0);
    expect(JSON.stringify(item.Items)).not.toMatch(/阿福|老街/);
    const seen = await api.call('GET', `/tasks/${taskId}`, { as: townshipOfficer });
    expect(seen.body.persons).toMatchObject([{ name: '阿福', address: told.whereabouts }]);
    expect(seen.body.persons[0].birthDate).toBeUndefined();
    const { warningId: open } = (await file(120)).body;
    const path = `/tasks/${taskId}/identification`;
    const body = { idNumber: met(120).idNumber, name: '测试乙' };
    expect((await api.call('POST', path, { as: otherTownship, body })).body.code).toBe('outside-scope');
    const wrong = { ...body, idNumber: `${met(120).idNumber.slice(0, 17)}*` };
    expect((await api.call('POST', path, { as: townshipOfficer, body: wrong })).body.errors).toMatchObject([
      { pointer: '/idNumber' },
    ]);
    const found = await api.call('POST', path, { as: townshipOfficer, body });
    expect(found.body).toMatchObject({ outcome: 'on-record', warningId: open });
    expect((await api.call('GET', `/leads/${leadId}`, { as: reporter })).body).toMatchObject({
      warningId: open,
      progress: { status: 'raised' },
    });
    expect((await api.call('GET', `/warnings/${warningId}`, { as: townshipOfficer })).body).toMatchObject({
      status: 'closed',
      outcome: 'handed-on',
      handedTo: open,
      unidentified: true,
    });
    for (const id of [warningId, open]) {
      const { familyId } = await reader.get(warnings, { id });
      const verdict = await api.call('POST', `/families/${familyId}/chain/verification`, { as: auditor });
      expect(verdict.body).toMatchObject({ intact: true });
    }
  });

  it('may be about somebody without a name or a number, who is registered as found', async () => {
    const { warningId, taskId } = await heard({ name: undefined });
    const path = `/tasks/${taskId}/identification`;
    const body = { noNumber: '未落户口', name: '李某', birthDate: '1950-01-01', sex: 'male' };
    const ahead = await api.call('POST', path, { as: townshipOfficer, body: { ...body, birthDate: '2100-01-01' } });
    expect(ahead.body.errors).toMatchObject([{ pointer: '/birthDate' }]);
    const found = await api.call('POST', path, { as: townshipOfficer, body });
    expect(found.body).toMatchObject({ outcome: 'registered', warningId });
    const { body: warning } = await api.call('GET', `/warnings/${warningId}`, { as: townshipOfficer });
    expect(warning.persons).toMatchObject([{ name: '李某', birthDate: '1950-01-01' }]);
    expect(warning.persons[0].idNumber).toBeUndefined();
    const task = await openTask(api, warningId, 'verify-warning', organ);
    const other = await api.call('POST', `/tasks/${task}/identification`, { as: townshipOfficer, body });
    expect(other.body.code).toBe('kind-differs');
  });
});

describe('a suppression', () => {
  it('is made, listed and ended early by name', async () => {
    const { warningId } = (await file(110)).body;
    const { personId } = await reader.get(warnings, { id: warningId });
    const body = { personId, until: '2026-06-01', reason: '长期透析，已在保障中' };
    expect((await api.call('POST', '/suppressions', { as: reporter, body })).body.code).toBe('role-missing');
    const far = await api.call('POST', '/suppressions', {
      as: townshipOfficer,
      body: { ...body, until: '2028-01-01' },
    });
    expect(far.body.code).toBe('suppression-too-long');
    const made = await api.call('POST', '/suppressions', { as: townshipOfficer, body });
    expect(made.status).toBe(201);
    const listed = (await api.call('GET', '/suppressions', { as: countyOfficer })).body.items;
    expect(listed).toMatchObject([{ id: made.body.suppressionId, reason: body.reason, counted: 0 }]);
    const path = `/persons/${personId}/suppressions/${made.body.suppressionId}/ending`;
    const ended = await api.call('POST', path, { as: townshipOfficer, body: { reason: '病情变化' } });
    expect(ended.body).toMatchObject({ counted: 0 });
  });
});

describe('a closing of many for one cause', () => {
  it('closes what rests on a bad batch, leaves what is acted on, and can be undone', async () => {
    const bad = [];
    for (const serial of [201, 202, 203]) bad.push(await hit(serial, 'bat-bad'));
    const good = await hit(204, 'bat-good');
    const both = await hit(205, 'bat-good');
    await hit(205, 'bat-bad', '340404003', { period: '2026-01' });
    const [first = '', , acted = ''] = bad;
    await change(acted, { status: 'handling' });
    const body = { county: '340404', cause: { batchId: 'bat-bad' }, reason: '医保局误报整批数据' };
    expect((await api.call('POST', '/warning-closures', { as: townshipOfficer, body })).body.code).toBe('role-missing');
    const { closureId } = (await api.call('POST', '/warning-closures', { as: countyOfficer, body })).body;
    const path = `/warning-closures/${closureId}`;
    const early = await api.call('POST', `${path}/undoing`, { as: countyOfficer, body: { reason: '误操作' } });
    expect(early.body.code).toBe('closure-not-done');
    const stepped = await api.call('POST', `${path}/steps`, { as: countyOfficer });
    expect(stepped.body).toMatchObject({ status: 'closed', more: false });
    expect((await api.call('GET', path, { as: auditor })).body.counts).toEqual({
      closed: 2,
      'trigger-voided': 1,
      left: 1,
      undone: 0,
    });
    expect(await reader.get(warnings, { id: first })).toMatchObject({ status: 'closed', outcome: 'data-error' });
    expect((await reader.get(warnings, { id: good })).status).toBe('raised');
    const kept = await reader.get(warnings, { id: both });
    expect([kept.status, kept.triggers.map(({ voidedBy }) => voidedBy)]).toEqual(['raised', [undefined, closureId]]);

    await api.call('POST', `${path}/undoing`, { as: countyOfficer, body: { reason: '医保局确认数据无误' } });
    const undone = await api.call('POST', `${path}/steps`, { as: countyOfficer });
    expect(undone.body).toMatchObject({ status: 'undone', more: false });
    const again = await reader.get(warnings, { id: first });
    expect(again).toMatchObject({ status: 'raised', round: 2, generation: 2, followUp: { kind: 'start' } });
    expect(again.closedAt ?? again.verdict ?? again.triggers[0]?.voidedBy).toBeUndefined();
    expect((await reader.get(warnings, { id: both })).triggers[1]?.voidedBy).toBeUndefined();
    const twice = await api.call('POST', `${path}/undoing`, { as: countyOfficer, body: { reason: '再次' } });
    expect(twice.body.code).toBe('closure-undone');
  });
});

describe('a closed warning', () => {
  it('is reopened by name, unless the household has another open case', async () => {
    const id = await hit(301, 'bat-1');
    const reopen = (as: Claims) =>
      api.call('POST', `/warnings/${id}/reopening`, { as, body: { reason: '邻居反映情况属实' } });
    expect((await reopen(townshipLeader)).body.code).toBe('warning-not-closed');
    await change(id, { status: 'closed', closedAt: api.clock.now, outcome: 'no-difficulty' });
    const { personId } = await reader.get(warnings, { id });
    const other = await api.call('POST', '/leads', { as: townshipOfficer, body: { whom: { personId }, note: '走访' } });
    expect((await reopen(townshipLeader)).body).toMatchObject({
      code: 'household-has-open-case',
      warningId: other.body.warningId,
    });
    await change(other.body.warningId, { status: 'closed', closedAt: api.clock.now, outcome: 'handled' });
    expect((await reopen(townshipOfficer)).body.code).toBe('role-missing');
    expect((await reopen(townshipLeader)).body).toEqual({ warningId: id, generation: 2 });
    const reopened = await reader.get(warnings, { id });
    expect(reopened.reopened).toMatchObject([{ reason: '邻居反映情况属实', outcome: 'no-difficulty' }]);
  });
});

describe('the queue of a township', () => {
  it('shows who waits in which place, and moves on with the sweep of the next week', async () => {
    const township = '340404007';
    const path = `/townships/${township}`;
    const body = { perWeek: 1, reason: '仅一名工作人员' };
    expect((await api.call('POST', `${path}/capacity`, { as: townshipOfficer, body })).status).toBe(403);
    expect((await api.call('POST', `${path}/capacity`, { as: countyLeader, body })).body).toEqual({
      township,
      perWeek: 1,
    });
    const ids = [];
    for (const serial of [401, 402, 403]) ids.push(await hit(serial, 'bat-1', township));
    const queue = await api.call('GET', `${path}/warning-queue`, { as: countyOfficer });
    expect(queue.body).toMatchObject({ perWeek: 1, takenThisWeek: 1, waiting: 2 });
    expect(queue.body.items.map(({ id, position }: { id: string; position: number }) => [position, id])).toEqual([
      [1, ids[1]],
      [2, ids[2]],
    ]);
    expect((await api.call('GET', `${path}/warning-queue`, { as: otherTownship })).body.code).toBe('outside-scope');
    const monday = { ...context(), now: '2026-03-09T01:00:00.000Z' };
    expect(await sweepQueues(table, monday)).toBe(1);
    expect(await sweepQueues(table, { ...monday, now: '2026-03-09T02:00:00.000Z' })).toBe(0);
    expect((await api.call('GET', `${path}/warning-queue`, { as: countyOfficer })).body.waiting).toBe(1);
  });
});

describe('a watch', () => {
  async function watched(serial: number, kind: 'exit' | 'refused'): Promise<string> {
    const { personId } = await reader.get(warnings, { id: await hit(serial, 'bat-1') });
    const person = await reader.get(persons, { id: personId });
    const chongqing = packs.find(({ id }) => id.startsWith('chongqing/'));
    if (!chongqing) throw new Error('no pack');
    await run<null, null>(
      {
        name: 'test',
        async decide(from) {
          const given = { person, kind, category: 'dibao' as const, caseId: 'war-1', from: '2026-03-02' };
          const { writes, events } = await openWindow(from, given, chongqing.procedure);
          return done(null, writes, events);
        },
      },
      null,
    );
    return windowId(personId, 'war-1');
  }

  it('ends by itself on its day, with the sweep, and no sooner', async () => {
    const id = await watched(501, 'exit');
    const listed = (await api.call('GET', '/monitoring-windows', { as: countyOfficer })).body.items;
    expect(listed).toContainEqual(expect.objectContaining({ id, until: '2028-03-02', kind: 'exit' }));
    const early = await api.call('POST', `/monitoring-windows/${id}/ending`, {
      as: countyOfficer,
      body: { reason: '稳定' },
    });
    expect(early.body.code).toBe('watch-has-a-term');
    await sweepMonitoring(table, { ...context(), now: '2028-03-01T01:00:00.000Z' });
    expect((await reader.get(monitoringWindows, { id })).status).toBe('watching');
    await sweepMonitoring(table, { ...context(), now: '2028-03-02T01:00:00.000Z' });
    expect(await reader.get(monitoringWindows, { id })).toMatchObject({ status: 'ended', endedBy: 'term' });
  });

  it('without an end is looked at again, until a person ends it', async () => {
    const id = await watched(502, 'refused');
    await sweepMonitoring(table, { ...context(), now: '2028-03-02T03:00:00.000Z' });
    expect(await reader.get(monitoringWindows, { id })).toMatchObject({ status: 'watching', reviewOn: '2030-03-02' });
    const call = { as: countyLeader, body: { reason: '连续两年收入稳定' } };
    expect((await api.call('POST', `/monitoring-windows/${id}/ending`, call)).status).toBe(200);
    expect((await api.call('POST', `/monitoring-windows/${id}/ending`, call)).body.code).toBe('window-ended');
  });
});
