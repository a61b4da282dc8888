import { describe, expect, it } from 'vitest';
import { runCommand } from '../../shared/adapters/dynamodb/runCommand.ts';
import { system } from '../../shared/commands/actor.ts';
import { type Command, done } from '../../shared/commands/command.ts';
import { packFor } from '../../shared/policy/index.ts';
import { create, replace } from '../../shared/records/write.ts';
import { taskId, tasks } from '../../shared/tasks/task.ts';
import { assistedApplications } from '../../shared/warnings/assistedApplication.ts';
import { RaiseWarning, raiseWarning } from '../../shared/warnings/raiseWarning.ts';
import { assistStep } from '../../shared/warnings/settleOffer.ts';
import { warnings } from '../../shared/warnings/warning.ts';
import {
  administrator,
  auditor,
  countyOfficer,
  medicalOfficer,
  otherTownship,
  townshipOfficer,
  withApi,
} from '../support/api.ts';
import { applicationBody, inventedNumber } from '../support/applicationBody.ts';

const api = await withApi();
const { table, reader, newId, identityHash, sealer } = api.services;
const context = () => ({ now: api.clock.now, by: system('comparison'), newId });

async function run<Input, Answer>(command: Command<Input, Answer>, input: Input): Promise<Answer> {
  const outcome = await runCommand(table, command, input, newId('key'), context());
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.answer;
}

/** A warning about the mother of that family, whom only a feed knows. */
async function raise(seed: number): Promise<string> {
  const idNumber = applicationBody(seed).members[0]?.identity.idNumber ?? '';
  const candidateId = newId('per');
  const pack = packFor('340404', '2026-03-02');
  const input = RaiseWarning.parse({
    subject: {
      idHash: await identityHash.of(idNumber),
      candidateId,
      identity: await sealer.seal({ id: candidateId, county: '340404' }, { idNumber, name: '测试甲' }),
      birthDate: '1984-03-05',
      sex: 'female',
      county: '340404',
      township: '340404003',
      village: '340404003201',
      area: 'rural',
    },
    indicator: { id: 'self-paid-medical', version: '1', family: 'expenditure' },
    period: '2026-02',
    evidence: { feed: 'self-paid-medical', batchId: 'bat-1', asOf: '2026-02-28', facts: { selfPaidFen: 3_000_000 } },
    urgency: 'normal',
    depth: 'visit',
    pack: { id: pack?.identity.id, hash: pack?.identity.hash },
  });
  return (await run(raiseWarning, input)).warningId;
}

/** Puts the warning where help to apply has been offered, as its workflow does. */
async function offer(warningId: string): Promise<void> {
  const draftId = newId('aid');
  const prepare: Command<string, object> = {
    name: 'prepare-offer',
    async decide(from, id, { now }) {
      const warning = await from.get(warnings, { id });
      const action = {
        id: 'a1',
        class: 'possibly-eligible' as const,
        act: 'assisted-application' as const,
        organ: 'township:340404003',
        need: 'recognition',
        basis: '004',
        subject: draftId,
        status: 'owed' as const,
      };
      const { familyId, personId, county } = warning;
      const draft = {
        id: draftId,
        caseId: id,
        actionId: 'a1',
        familyId,
        personId,
        members: [],
        known: { selfPaidFen: 3_000_000 },
      };
      const task = {
        id: taskId(id, assistStep('a1'), 1),
        caseId: id,
        familyId,
        county,
        kind: 'assist-application',
        step: assistStep('a1'),
        round: 1,
        organ: 'township:340404003',
        status: 'open' as const,
        openedAt: now,
        dueAt: '2026-03-16T16:00:00.000Z',
        workingDays: 10,
        basis: 'default',
        calendar: 'test',
        moves: [],
        moved: [],
        signOff: ['township-officer'],
        signatures: [],
        token: 'a-token',
      };
      return done(
        {},
        [
          replace(warnings, { ...warning, status: 'handling', actions: [action] }),
          create(assistedApplications, { ...draft, status: 'offered', offeredAt: now }),
          create(tasks, task),
        ],
        [],
      );
    },
  };
  await run(prepare, warningId);
}

describe('warnings', () => {
  it('are listed and shown to the township and the county, with masks by role', async () => {
    const id = await raise(60);
    const list = await api.call('GET', '/warnings', { as: townshipOfficer });
    expect(list.body.items).toContainEqual(expect.objectContaining({ id, status: 'raised', period: '2026-02' }));
    expect(JSON.stringify(list.body)).not.toContain('selfPaidFen');
    const read = await api.call('GET', `/warnings/${id}`, { as: townshipOfficer });
    expect(read.body).toMatchObject({ persons: [{ name: '测试甲' }], evidence: { facts: { selfPaidFen: 3_000_000 } } });
    expect((await api.call('GET', `/warnings/${id}`, { as: auditor })).body.persons[0].name).toBe('测**');
    const operated = await api.call('GET', `/warnings/${id}`, { as: administrator });
    expect(operated.body).not.toHaveProperty('evidence');
    expect(operated.body.persons[0]).not.toHaveProperty('name');
    expect((await api.call('GET', `/warnings/${id}`, { as: otherTownship })).body.code).toBe('outside-scope');
    expect((await api.call('GET', `/warnings/${id}`, { as: medicalOfficer })).body.code).toBe('role-missing');
    const { items } = (await api.call('GET', '/warnings', { as: otherTownship })).body;
    expect(items).toEqual([]);
  });
});

describe('an assisted application', () => {
  it('becomes an application when the family signs, and only then', async () => {
    const id = await raise(61);
    const path = `/assisted-applications/${id}`;
    expect((await api.call('GET', path, { as: townshipOfficer })).body.code).toBe('no-offer');
    await offer(id);
    const draft = await api.call('GET', path, { as: townshipOfficer });
    expect(draft.body).toMatchObject({ status: 'offered', known: { selfPaidFen: 3_000_000 } });
    expect((await api.call('GET', path, { as: administrator })).body.known).toEqual({});

    const stranger = applicationBody(62);
    const wrong = await api.call('POST', `${path}/signature`, { as: townshipOfficer, body: stranger });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'person-not-a-member']);
    const byCounty = await api.call('POST', `${path}/signature`, { as: countyOfficer, body: applicationBody(61) });
    expect(byCounty.status).toBe(403);
    const signed = await api.call('POST', `${path}/signature`, { as: townshipOfficer, body: applicationBody(61) });
    expect(signed).toMatchObject({ status: 201, body: { linked: false } });
    const application = await api.call('GET', `/applications/${signed.body.applicationId}`, { as: townshipOfficer });
    expect(application.body).toMatchObject({ channel: 'assisted', sourceWarningId: id });
    const again = await api.call('POST', `${path}/declination`, { as: townshipOfficer, body: { reason: '不需要' } });
    expect([again.status, again.body.code]).toEqual([409, 'offer-settled']);
  });

  it('ends when the family declines', async () => {
    const id = await raise(63);
    await offer(id);
    const call = { as: townshipOfficer, body: { reason: '子女已接济' } };
    const declined = await api.call('POST', `/assisted-applications/${id}/declination`, call);
    expect([declined.status, declined.body]).toEqual([200, { status: 'declined' }]);
    const task = await reader.get(tasks, { id: taskId(id, assistStep('a1'), 1) });
    expect(task).toMatchObject({ status: 'completed', outcome: 'declined', followUp: { kind: 'token' } });
  });

  it('names what is wrong with the form, as the door does', async () => {
    const id = await raise(64);
    await offer(id);
    const body = applicationBody(64);
    const first = body.members[0];
    if (first) first.identity.idNumber = `${inventedNumber('1984-03-05', 2).slice(0, 17)}*`;
    const answer = await api.call('POST', `/assisted-applications/${id}/signature`, { as: townshipOfficer, body });
    expect(answer.body.errors).toMatchObject([{ pointer: '/members/0/identity/idNumber', code: 'id-number-format' }]);
  });
});
