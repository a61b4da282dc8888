import { describe, expect, it } from 'vitest';
import { runCommand } from '../../shared/adapters/dynamodb/runCommand.ts';
import { sweepAcknowledgements } from '../../shared/adapters/sweep/sweepWork.ts';
import type { CaseHead } from '../../shared/cases/case.ts';
import { system } from '../../shared/commands/actor.ts';
import { type Command, done } from '../../shared/commands/command.ts';
import { referrals } from '../../shared/referrals/referral.ts';
import { sendReferral } from '../../shared/referrals/sendReferral.ts';
import {
  administrator,
  countyLeader,
  medicalOfficer,
  medicalSystem,
  townshipOfficer,
  withApi,
} from '../support/api.ts';

const api = await withApi();
const { table, reader, newId } = api.services;
const context = (now = api.clock.now) => ({ now, by: system('warning'), newId });
const organ = 'medical-insurance:340404';

async function sent(to = organ): Promise<{ caseId: string; id: string; path: string }> {
  const head = { id: newId('war'), familyId: newId('fam'), county: '340404' } as CaseHead;
  const asked = { personId: 'per-1', act: 'push' as const, organ: to, need: '医疗救助', basis: '004 三（四）' };
  const command: Command<null, { id: string }> = {
    name: 'test',
    async decide(_, __, given) {
      const { id, writes, events } = sendReferral(head, asked, given);
      return done({ id }, writes, events);
    },
  };
  const outcome = await runCommand(table, command, null, newId('key'), context());
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  const { id } = outcome.answer;
  return { caseId: head.id, id, path: `/cases/${head.id}/referrals/${id}/acknowledgement` };
}

describe('a referral', () => {
  it('is listed to the organ that was asked, and its arrival confirmed once', async () => {
    const { id, path } = await sent();
    const listed = await api.call('GET', '/referrals', { as: medicalOfficer });
    expect(listed.body.items).toContainEqual(expect.objectContaining({ id, status: 'sent', need: '医疗救助' }));
    expect((await api.call('GET', '/referrals', { as: administrator })).status).toBe(403);
    const first = await api.call('POST', path, { as: medicalSystem });
    expect(first.body).toEqual({ referralId: id, status: 'acknowledged' });
    expect((await api.call('POST', path, { as: medicalOfficer })).body.status).toBe('acknowledged');
    const supervised = await api.call('GET', `/referrals?organ=${organ}`, { as: countyLeader });
    expect(supervised.status).toBe(200);
  });

  it('is confirmed by nobody else', async () => {
    const { path } = await sent();
    expect((await api.call('POST', path, { as: townshipOfficer })).body.code).toBe('outside-scope');
    const unknown = '/cases/war-1/referrals/ref-1/acknowledgement';
    expect((await api.call('POST', unknown, { as: medicalOfficer })).status).toBe(404);
  });

  it('is chased once when nobody has confirmed it within two working days', async () => {
    const { caseId, id } = await sent('housing:340404');
    const { acknowledgeBy = '' } = await reader.get(referrals, { caseId, id });
    expect(acknowledgeBy).toBe('2026-03-04T16:00:00.000Z');
    const late = context('2026-03-05T01:00:00.000Z');
    await sweepAcknowledgements(table, context('2026-03-04T01:00:00.000Z'));
    expect((await reader.get(referrals, { caseId, id })).chasedAt).toBeUndefined();
    await sweepAcknowledgements(table, late);
    expect((await reader.get(referrals, { caseId, id })).chasedAt).toBe(late.now);
    expect(await sweepAcknowledgements(table, context('2026-03-06T01:00:00.000Z'))).toBe(0);
  });
});
