import { describe, expect, it } from 'vitest';
import { withDynamoDb } from '../../tests/support/dynamodb.ts';
import { createReader } from '../adapters/dynamodb/reader.ts';
import { runCommand } from '../adapters/dynamodb/runCommand.ts';
import { openTable } from '../adapters/dynamodb/table.ts';
import { newId } from '../adapters/ids.ts';
import { chainEvents, eventsOf } from '../chain/event.ts';
import { families } from '../families/family.ts';
import { personIdentities, persons } from '../persons/person.ts';
import { RaiseWarning, raiseWarning } from './raiseWarning.ts';
import { warningsOfPerson, warningTriggers } from './trigger.ts';
import { warnings } from './warning.ts';

const { client, tableName } = await withDynamoDb();
const table = openTable(tableName, client);
const reader = createReader(table);
const by = { id: 'comparison', kind: 'system' as const, roles: [] };

const stranger = (n: number) => ({
  idHash: `v1:${String(n).padStart(64, '0')}`,
  candidateId: newId('per'),
  birthDate: '1958-02-03',
  sex: 'male' as const,
  county: '340404',
  township: '340404003',
  area: 'rural' as const,
});

const hit = (subject: RaiseWarning['subject'], more: Partial<RaiseWarning> = {}) =>
  RaiseWarning.parse({
    subject,
    indicator: { id: 'labourer-death', version: '1', family: 'income-drop' },
    period: '2026-03',
    evidence: { feed: 'deaths', batchId: 'bat-1', asOf: '2026-03-01', facts: { diedOn: '2026-02-20' } },
    urgency: 'normal',
    depth: 'visit',
    pack: { id: 'huainan/2024-1', hash: 'f'.repeat(64) },
    ...more,
  });

async function raise(input: RaiseWarning, key = newId('key')) {
  const outcome = await runCommand(table, raiseWarning, input, key, { now: '2026-03-02T02:00:00.000Z', by, newId });
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.answer;
}

describe('raiseWarning', () => {
  it('registers somebody whom only a feed knows in a provisional family, and starts the case in bulk', async () => {
    const { warningId, raised } = await raise(hit(stranger(1)));
    expect(raised).toBe(true);
    const warning = await reader.get(warnings, { id: warningId });
    expect(warning).toMatchObject({ status: 'raised', township: '340404003', followUp: { kind: 'start', bulk: true } });
    const family = await reader.get(families, { id: warning.familyId });
    expect(family).toMatchObject({ provisional: true, members: [{ personId: warning.personId }] });
    const chain = await reader.list(chainEvents, eventsOf(warning.familyId));
    expect(chain.map(({ type }) => type)).toEqual(['warning-raised']);
  });

  it('raises one warning per person, indicator and period, whatever run or batch asks again', async () => {
    const subject = stranger(2);
    const first = await raise(hit(subject));
    const again = await raise(hit({ ...subject, candidateId: newId('per') }));
    expect(again).toEqual({ warningId: first.warningId, raised: false });
    const identity = await reader.get(personIdentities, { idHash: subject.idHash });
    expect(await reader.list(warningTriggers, warningsOfPerson(identity.personId))).toHaveLength(1);
  });

  it('raises another for the next period, for the same person', async () => {
    const subject = stranger(3);
    const first = await raise(hit(subject));
    const next = await raise(hit(subject, { period: '2026-04' }));
    expect(next.raised).toBe(true);
    expect(next.warningId).not.toBe(first.warningId);
    const { personId } = await reader.get(warnings, { id: next.warningId });
    expect((await reader.get(persons, { id: personId })).idHash).toBe(subject.idHash);
  });

  it('raises one when the same hit comes eight times at once', async () => {
    const subject = stranger(4);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => raise(hit({ ...subject, candidateId: newId('per') }))),
    );
    expect(new Set(answers.map(({ warningId }) => warningId)).size).toBe(1);
    expect(answers.filter(({ raised }) => raised)).toHaveLength(1);
  });
});
