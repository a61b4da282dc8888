import { describe, expect, it } from 'vitest';
import { settle } from '../../shared/adapters/dynamodb/settle.ts';
import { sweepRepresentations } from '../../shared/adapters/sweep/sweepWork.ts';
import { applications } from '../../shared/applications/application.ts';
import { chainEvents, eventsOf } from '../../shared/chain/event.ts';
import { system } from '../../shared/commands/actor.ts';
import { families } from '../../shared/families/family.ts';
import { persons } from '../../shared/persons/person.ts';
import {
  auditor,
  codesOf,
  countyLeader,
  countyOfficer,
  medicalOfficer,
  otherTownship,
  townshipLeader,
  townshipOfficer,
  withApi,
} from '../support/api.ts';
import { applicationBody, inventedNumber } from '../support/applicationBody.ts';
import { openTask } from '../support/openTask.ts';

const api = await withApi();
const township = 'township:340404003';

async function file(seed: number, more: object = {}) {
  return api.call('POST', '/applications', { as: townshipOfficer, body: { ...applicationBody(seed), ...more } });
}

const open = (caseId: string, kind: string, organ: string, subject?: string) =>
  openTask(api, caseId, kind, organ, subject);

async function accepted(seed: number): Promise<string> {
  const { body } = await file(seed);
  const id: string = body.applicationId;
  const task = await open(id, 'accept-application', township);
  const completion = { kind: 'accept-application', form: { outcome: 'accept' } };
  expect(await api.call('POST', `/tasks/${task}/completion`, { as: townshipOfficer, body: completion })).toMatchObject({
    status: 200,
  });
  return id;
}

describe('an application at the door', () => {
  it('covers no part of a family without a route, and says by which clause', async () => {
    const { facts } = applicationBody(300);
    const members = facts.members.map((member, index) => ({ ...member, covered: index === 0 }));
    const refused = await file(300, { facts: { ...facts, members } });
    expect(refused).toMatchObject({ status: 422, body: { code: 'part-of-a-family' } });
    expect(refused.body.clause).toContain('不得仅将个别家庭成员纳入低保范围');
    expect(codesOf(refused.body)).toEqual(['/facts/members/1/covered part-of-a-family']);
  });

  it('records representation, places and relatives of officials, and seals who represents', async () => {
    const paper = {
      ref: 'child',
      kind: 'guardian',
      document: '出生医学证明',
      scope: ['apply', 'authorise'],
      from: '2026-01-01',
      name: '测试丙',
    };
    const filed = await file(301, {
      channel: 'agent',
      representations: [paper],
      relativesOfOfficials: [{ ref: 'mother', relation: '姐姐', post: '村会计' }],
      places: { hukou: '340403001' },
    });
    expect(filed.status).toBe(201);
    const read = await api.call('GET', `/applications/${filed.body.applicationId}`, { as: townshipOfficer });
    expect(read.body).toMatchObject({
      places: { accepting: '340404003', hukou: '340403001', residence: '340404003201' },
      representations: [{ kind: 'guardian' }],
      relativesOfOfficials: [{ post: '村会计' }],
      lacking: ['授权委托书或者监护证明'],
      evidence: [],
      notices: [],
      remedies: [],
    });
    expect(JSON.stringify(read.body)).not.toContain('测试丙');
  });

  it('takes nobody’s signature for another without a paper of that day', async () => {
    const authorisations = [{ ref: 'mother', form: 'paper', signedOn: '2026-03-01', byRepresentative: true }];
    const paper = { ref: 'mother', kind: 'mandate', document: '委托书', scope: ['authorise'], from: '2026-01-01' };
    expect((await file(302, { authorisations })).body.code).toBe('representation-lacking');
    const ended = [{ ...paper, until: '2026-02-01' }];
    expect((await file(302, { authorisations, representations: ended })).body.code).toBe('representation-lacking');
    expect((await file(302, { authorisations, representations: [paper] })).status).toBe(201);
  });
});

describe('the statutory clock', () => {
  it('runs from the acceptance, is extended by an act, and shows in lists and by the receipt', async () => {
    const id = await accepted(310);
    const path = `/applications/${id}/clock`;
    const body = { kind: 'extend', cause: 'hard-to-investigate', reason: '成员在外省务工' };
    expect((await api.call('POST', path, { as: otherTownship, body })).status).toBe(403);
    expect((await api.call('POST', path, { as: townshipLeader, body })).status).toBe(403);
    const before = await api.call('GET', `/applications/${id}`, { as: townshipOfficer });
    expect(before.body.clock).toMatchObject({ workingDays: 30, pausedDays: 0 });
    const extended = await api.call('POST', path, { as: townshipOfficer, body });
    expect(extended).toMatchObject({ status: 200, body: { workingDays: 45 } });
    expect(extended.body.dueOn > before.body.clock.dueOn).toBe(true);
    const after = await api.call('GET', `/applications/${id}`, { as: townshipOfficer });
    expect(after.body.acts.map(({ kind }: { kind: string }) => kind)).toContain('extension');
    const telling = after.body.tasks.find(({ kind }: { kind: string }) => kind === 'tell-family');
    const told = { channel: 'telephone', servedOn: '2026-03-02', proof: '通话记录1' };
    const body2 = { kind: 'tell-family', form: told };
    expect(
      await api.call('POST', `/tasks/${telling.id}/completion`, { as: townshipOfficer, body: body2 }),
    ).toMatchObject({ status: 200, body: { outcome: 'told' } });
    const again = await api.call('POST', path, { as: townshipOfficer, body });
    expect(again).toMatchObject({ status: 409, body: { code: 'already-extended' } });
    const pause = { kind: 'pause', cause: 'objection', reason: '等待' };
    expect((await api.call('POST', path, { as: townshipOfficer, body: pause })).body.code).toBe('cause-not-cited');
  });
});

describe('a withdrawn authorisation', () => {
  it('opens a task and leaves the application as it is', async () => {
    const id = await accepted(320);
    const { body: read } = await api.call('GET', `/applications/${id}`, { as: townshipOfficer });
    const [personId] = read.authorised;
    const path = `/applications/${id}/authorisation-withdrawals`;
    const answer = await api.call('POST', path, { as: townshipOfficer, body: { personId } });
    expect(answer.status).toBe(200);
    const after = await api.call('GET', `/applications/${id}`, { as: townshipOfficer });
    expect(after.body).toMatchObject({ status: read.status, authorised: [], unauthorised: [personId] });
    expect(after.body.waiting.map(({ kind }: { kind: string }) => kind)).toContain('settle-withdrawn-authorisation');
    const again = await api.call('POST', path, { as: townshipOfficer, body: { personId } });
    expect(again).toMatchObject({ status: 422, body: { code: 'not-authorised' } });
  });
});

describe('an application handed over to another county', () => {
  const there = { sub: 'u-there', roles: ['county-officer' as const], organ: 'civil-affairs:340403' };
  const handOver = async (id: string) => {
    const task = await open(id, 'accept-application', township);
    const form = { outcome: 'hand-over', to: '340403001', reason: '居住在该街道' };
    const body = { kind: 'accept-application', form };
    expect((await api.call('POST', `/tasks/${task}/completion`, { as: townshipOfficer, body })).status).toBe(200);
  };
  const listed = async (as: typeof there) => {
    const { body } = await api.call('GET', '/applications', { as });
    return body.items.map(({ id }: { id: string }) => id);
  };

  it('takes the household’s records with it: the old county knows them no more, the new one does', async () => {
    const { body } = await file(350);
    const id: string = body.applicationId;
    const { body: before } = await api.call('GET', `/applications/${id}`, { as: countyOfficer });
    const { familyId, applicantId } = before;
    await handOver(id);
    expect(await listed(there)).toContain(id);
    expect(await listed(countyOfficer as typeof there)).not.toContain(id);
    for (const path of [
      `/applications/${id}`,
      `/families/${familyId}`,
      `/persons/${applicantId}?purpose=investigation`,
    ]) {
      expect((await api.call('GET', path, { as: countyOfficer })).status).toBe(403);
      expect((await api.call('GET', path, { as: there })).status).toBe(200);
    }
    const { body: person } = await api.call('GET', `/persons/${applicantId}?purpose=investigation`, { as: there });
    expect(person.name).toMatch(/^测/);
    const family = await api.services.reader.get(families, { id: familyId });
    expect(family).toMatchObject({ county: '340403', township: '340403001' });
    expect(family.village).toBeUndefined();
    const events = await api.services.reader.list(chainEvents, eventsOf(familyId));
    expect(events.map(({ type }) => type)).toContain('household-moved');
  });

  it('leaves a family on the register that assists it', async () => {
    const { body } = await file(351);
    const application = await api.services.reader.get(applications, { id: body.applicationId });
    await settle(api.services.table, persons, { id: application.applicantId }, (person) => ({
      ...person,
      categories: [{ category: 'dibao', since: '2025-01-01', origin: 'import-1' }],
    }));
    await handOver(application.id);
    expect(await listed(there)).toContain(application.id);
    expect(await api.services.reader.get(families, { id: application.familyId })).toMatchObject({ county: '340404' });
    const events = await api.services.reader.list(chainEvents, eventsOf(application.familyId));
    expect(events.map(({ type }) => type)).toContain('household-stays');
  });
});

describe('representation in an open case', () => {
  const sweep = async (now: string) =>
    sweepRepresentations(api.services.table, { now, by: system('sweep'), newId: api.services.newId });
  const read = async (id: string) => (await api.call('GET', `/applications/${id}`, { as: townshipOfficer })).body;
  const settling = async (id: string) =>
    (await read(id)).tasks.filter(({ kind }: { kind: string }) => kind === 'settle-representation');

  it('comes later, lets somebody sign for a member, and is replaced by another paper', async () => {
    const id = await accepted(340);
    const { members, authorised } = await read(id);
    const personId = members.find((member: { id: string }) => !authorised.includes(member.id)).id;
    const post = (what: string, body: object, as = townshipOfficer) =>
      api.call('POST', `/applications/${id}/${what}`, { as, body });
    const consent = { personId, form: 'paper', signedOn: '2026-03-02', byRepresentative: true };
    expect((await post('authorisations', { authorisations: [consent] })).body.code).toBe('representation-lacking');
    const paper = { personId, kind: 'mandate', document: '委托书1号', scope: ['authorise'], from: '2026-03-01' };
    expect((await post('representations', { ...paper, personId: 'per-0' })).body.code).toBe('member-unknown');
    expect((await post('representations', { ...paper, until: '2026-03-02' })).body.code).toBe('date-in-the-past');
    expect((await post('representations', paper, otherTownship)).status).toBe(403);
    const first = await post('representations', { ...paper, name: '测试丁' });
    expect(first).toMatchObject({ status: 201, body: { replaced: [] } });
    expect((await post('authorisations', { authorisations: [consent] })).body).toEqual({ unauthorised: [] });
    expect((await read(id)).authorised).toContain(personId);
    const second = await post('representations', { ...paper, document: '委托书2号', until: '2026-06-01' });
    expect(second.body.replaced).toEqual([first.body.representationId]);
    const { representations } = await read(id);
    expect(representations).toMatchObject([{ endedOn: '2026-03-02' }, { until: '2026-06-01' }]);
    expect(JSON.stringify(await read(id))).not.toContain('测试丁');
  });

  it('runs out: an officer is asked who acts now, and the case stays as it is', async () => {
    const id = await accepted(341);
    const before = await read(id);
    const path = `/applications/${id}/representations`;
    const { applicantId: personId } = before;
    const paper = { personId, kind: 'guardian', document: '监护证明', scope: ['apply'], from: '2026-01-01' };
    const until = '2026-03-20';
    const recorded = await api.call('POST', path, { as: townshipOfficer, body: { ...paper, until } });
    expect(await sweep('2026-03-19T15:00:00.000Z')).toBe(0);
    expect(await sweep('2026-03-19T17:00:00.000Z')).toBe(1);
    expect(await sweep('2026-03-20T17:00:00.000Z')).toBe(0);
    expect(await read(id)).toMatchObject({ status: before.status, representations: [{ until, endedOn: until }] });
    const [task] = await settling(id);
    expect(task).toMatchObject({ status: 'open', subject: personId, organ: township });
    const end = `${path}/${recorded.body.representationId}/end`;
    const reason = '本人不愿继续委托';
    expect((await api.call('POST', end, { as: townshipOfficer, body: { reason } })).body.code).toBe(
      'representation-ended',
    );
    await api.call('POST', path, { as: townshipOfficer, body: { ...paper, document: '监护证明2' } });
    expect(await settling(id)).toMatchObject([{ status: 'completed', outcome: 'new-paper' }]);
  });

  it('is taken back, which opens the same work', async () => {
    const id = await accepted(342);
    const { applicantId: personId } = await read(id);
    const path = `/applications/${id}/representations`;
    const paper = { personId, kind: 'mandate', document: '委托书', scope: ['apply'], from: '2026-01-01' };
    const recorded = await api.call('POST', path, { as: townshipOfficer, body: paper });
    const end = `${path}/${recorded.body.representationId}/end`;
    const ended = await api.call('POST', end, { as: townshipOfficer, body: { reason: '本人不愿继续委托' } });
    const form = { outcome: 'acts-itself', reason: '本人自己办理' };
    const body = { kind: 'settle-representation', form };
    expect(
      await api.call('POST', `/tasks/${ended.body.taskId}/completion`, { as: townshipOfficer, body }),
    ).toMatchObject({ status: 200, body: { outcome: 'acts-itself' } });
    expect((await read(id)).waiting).not.toContainEqual(expect.objectContaining({ kind: 'settle-representation' }));
  });
});

describe('an objection to a check', () => {
  it('has the agency that answered look again; what it answered first stays in the record', async () => {
    const id = await accepted(325);
    const path = `/applications/${id}/check-objections`;
    const body = {
      source: 'medical-insurance',
      paths: ['dateWindow.medical'],
      grounds: '单据未全部计入',
      proof: ['发票'],
    };
    const file = (as: object, more: object = {}) =>
      api.call('POST', path, { as: as as never, body: { ...body, ...more } });
    expect(await file(townshipOfficer)).toMatchObject({ status: 422, body: { code: 'no-check-answered' } });
    const check = await open(id, 'answer-check', 'medical-insurance:340404', 'medical-insurance');
    const finding = { path: 'dateWindow.medical', value: 100_000, asOf: '2026-03-01' };
    const answer = { kind: 'answer-check', form: { result: 'answered', findings: [finding] } };
    await api.call('POST', `/tasks/${check}/completion`, { as: medicalOfficer, body: answer });
    expect((await file(medicalOfficer)).status).toBe(403);
    expect((await file(otherTownship)).status).toBe(403);
    expect((await file(townshipOfficer, { paths: ['dateWindow.travel'] })).body.code).toBe('fact-unknown');
    const filed = await file(townshipOfficer, {});
    expect(filed.status).toBe(201);
    expect((await file(townshipOfficer, {})).body).toMatchObject({
      code: 'recheck-asked',
      taskId: filed.body.taskId,
    });
    const { body: task } = await api.call('GET', `/tasks/${filed.body.taskId}`, { as: medicalOfficer });
    expect(task).toMatchObject({
      kind: 'recheck-finding',
      dispute: { grounds: '单据未全部计入', answered: [finding] },
    });
    expect(task).not.toHaveProperty('facts');
    const complete = (form: object) =>
      api.call('POST', `/tasks/${filed.body.taskId}/completion`, {
        as: medicalOfficer,
        body: { kind: 'recheck-finding', form },
      });
    const stray = { ...finding, path: 'dateWindow.education' };
    const note = '补录三张发票';
    expect((await complete({ outcome: 'corrected', findings: [stray], note })).body.code).toBe('finding-not-disputed');
    const right = { ...finding, value: 160_000 };
    expect((await complete({ outcome: 'corrected', findings: [right], note })).status).toBe(200);
    const { body: read } = await api.call('GET', `/applications/${id}`, { as: townshipOfficer });
    expect(read.checkObjections).toMatchObject([
      { paths: ['dateWindow.medical'], result: { outcome: 'corrected', note } },
    ]);
    expect(read.evidence).toMatchObject([
      { kind: 'check', findings: [finding] },
      { kind: 'recheck', findings: [right], objectionId: filed.body.objectionId },
    ]);
  });
});

describe('a remedy', () => {
  it('is recorded against what was served, not before', async () => {
    const id = await accepted(330);
    const body = { kind: 'reconsideration', filedOn: '2026-03-02', body: '谢家集区人民政府' };
    const early = await api.call('POST', `/applications/${id}/remedies`, { as: townshipOfficer, body });
    expect(early).toMatchObject({ status: 409, body: { code: 'nothing-served' } });
  });
});

describe('the delegation table', () => {
  const line = {
    benefit: 'dibao',
    organ: township,
    mode: 'entrusted',
    instrument: '谢民〔2026〕3号',
    from: '2026-03-01',
  };

  it('is kept by the county’s leader, for its own townships, without two lines for one power', async () => {
    expect((await api.call('POST', '/delegations', { as: countyOfficer, body: line })).status).toBe(403);
    const foreign = { ...line, organ: 'township:340403001' };
    expect((await api.call('POST', '/delegations', { as: countyLeader, body: foreign })).body.code).toBe(
      'delegate-outside-county',
    );
    const recorded = await api.call('POST', '/delegations', { as: countyLeader, body: line });
    expect(recorded.status).toBe(201);
    expect((await api.call('POST', '/delegations', { as: countyLeader, body: line })).body.code).toBe(
      'delegation-overlaps',
    );
    const path = `/delegations/${recorded.body.delegationId}/end`;
    expect((await api.call('POST', path, { as: countyLeader, body: { until: '2026-06-30' } })).status).toBe(200);
    const { body } = await api.call('GET', '/delegations', { as: townshipOfficer });
    expect(body.items).toMatchObject([{ organ: township, until: '2026-06-30', instrument: '谢民〔2026〕3号' }]);
  });
});

describe('relief first', () => {
  const given = (order: number) => ({
    division: '340404005201',
    person: { idNumber: inventedNumber('1990-05-05', order), name: '测试丁' },
    residence: '340404003201',
    reason: '房屋着火',
    fen: 50_000,
    channel: 'cash',
    voucher: '收据1',
    givenOn: '2026-03-02',
  });

  it('is given by any organ at the place, and its residence is told', async () => {
    const answer = await api.call('POST', '/relief-first', { as: medicalOfficer, body: given(801) });
    expect(answer).toMatchObject({ status: 201, body: { earlierThisYear: 0 } });
    const read = await api.call('GET', `/applications/${answer.body.applicationId}`, { as: otherTownship });
    expect(read.body).toMatchObject({
      status: 'relief-given',
      benefit: 'temporary-relief',
      relief: { fen: 50_000, organ: 'medical-insurance:340404' },
      places: { emergency: '340404005201', residence: '340404003201' },
    });
    const desk = await api.call('GET', '/tasks', { as: townshipOfficer });
    expect(desk.body.items.map(({ kind }: { kind: string }) => kind)).toContain('note-relief-elsewhere');
    const second = await api.call('POST', '/relief-first', { as: medicalOfficer, body: given(801) });
    expect(second).toMatchObject({ status: 201, body: { earlierThisYear: 1 } });
  });

  it('stops at the cap of the county', async () => {
    const much = { ...given(803), fen: 90_000_000 };
    const answer = await api.call('POST', '/relief-first', { as: otherTownship, body: much });
    expect(answer).toMatchObject({ status: 422, body: { code: 'above-cap', cap: expect.any(Number) } });
  });

  it('is given to somebody whom nobody knows', async () => {
    const { person: _, residence: __, ...rest } = given(0);
    const unidentified = { birthDate: '1960-01-01', sex: 'male', description: '约六十岁，无证件' };
    const body = { ...rest, unidentified };
    const answer = await api.call('POST', '/relief-first', { as: otherTownship, body });
    expect(answer.status).toBe(201);
    expect((await api.call('POST', '/relief-first', { as: otherTownship, body: rest })).status).toBe(422);
  });
});

describe('the ledger of departures', () => {
  it('is for the county and its auditors', async () => {
    expect((await api.call('GET', '/departures', { as: townshipOfficer })).status).toBe(403);
    expect(await api.call('GET', '/departures', { as: auditor })).toMatchObject({ status: 200, body: { items: [] } });
  });
});
