import { describe, expect, it } from 'vitest';
import { withDynamoDb } from '../../tests/support/dynamodb.ts';
import { createReader } from '../adapters/dynamodb/reader.ts';
import { runCommand } from '../adapters/dynamodb/runCommand.ts';
import { openTable } from '../adapters/dynamodb/table.ts';
import { newId } from '../adapters/ids.ts';
import { chainEvents, eventsOf } from '../chain/event.ts';
import { type Command, done, type Outcome } from '../commands/command.ts';
import { families } from '../families/family.ts';
import { monitoringWindows, windowId } from '../monitoring/monitoringWindow.ts';
import { openWindow } from '../monitoring/openWindow.ts';
import { personIdentities, persons } from '../persons/person.ts';
import { type Pack, packs } from '../policy/index.ts';
import type { Reader } from '../records/reader.ts';
import { replace, type Write } from '../records/write.ts';
import { queueEntries, queueOf } from './queue/queueEntry.ts';
import { releaseWarning } from './queue/releaseWarning.ts';
import { setCapacity } from './queue/setCapacity.ts';
import { RaiseWarning, raiseWarning } from './raiseWarning.ts';
import { endSuppression } from './suppressions/endSuppression.ts';
import { suppress } from './suppressions/suppress.ts';
import { suppressions } from './suppressions/suppression.ts';
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

const at = '2026-03-02T02:00:00.000Z';

const run = <Input, Answer>(command: Command<Input, Answer>, input: Input, now = at) =>
  runCommand(table, command, input, newId('key'), { now, by, newId });

function answered<Answer>(outcome: Outcome<Answer>): Answer {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.answer;
}

async function write(writes: (from: Reader) => Promise<Write[]>): Promise<void> {
  const command: Command<null, null> = { name: 'test', decide: async (from) => done(null, await writes(from), []) };
  answered(await run(command, null));
}

const chainTypes = async (familyId: string) =>
  (await reader.list(chainEvents, eventsOf(familyId))).map(({ type }) => type);

async function raise(input: RaiseWarning, key = newId('key'), now = at) {
  const outcome = await runCommand(table, raiseWarning, input, key, { now, by, newId });
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
    expect(again).toEqual({ warningId: first.warningId, raised: false, outcome: 'repeated' });
    const identity = await reader.get(personIdentities, { idHash: subject.idHash });
    expect(await reader.list(warningTriggers, warningsOfPerson(identity.personId))).toHaveLength(1);
  });

  it('joins what else is noticed in the household to its open case, each trigger with its evidence', async () => {
    const subject = stranger(3);
    const first = await raise(hit(subject));
    const next = await raise(hit(subject, { period: '2026-04', source: 'hotline', depth: 'visit' }));
    expect(next).toEqual({ warningId: first.warningId, raised: true, outcome: 'merged' });
    const { triggers, familyId } = await reader.get(warnings, { id: first.warningId });
    expect(triggers).toMatchObject([
      { period: '2026-03', source: 'comparison', evidence: { batchId: 'bat-1' } },
      { period: '2026-04', source: 'hotline', evidence: { batchId: 'bat-1' } },
    ]);
    expect(await chainTypes(familyId)).toEqual(['warning-raised', 'trigger-merged']);
    const again = await raise(hit(subject, { period: '2026-04' }));
    expect(again).toMatchObject({ warningId: first.warningId, outcome: 'repeated' });
  });

  it('raises another when the household’s last case is closed', async () => {
    const subject = stranger(5);
    const first = await raise(hit(subject));
    await write(async () => {
      const warning = await reader.get(warnings, { id: first.warningId });
      return [replace(warnings, { ...warning, status: 'closed', closedAt: at, outcome: 'handled' })];
    });
    const next = await raise(hit(subject, { period: '2026-04' }));
    expect(next.outcome).toBe('raised');
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

describe('a trigger that an officer suppressed', () => {
  const until = '2026-06-01';

  async function suppressed(n: number, indicator?: string) {
    const subject = stranger(n);
    const { warningId } = await raise(hit(subject, { period: '2026-01', indicator: { ...other, id: 'first' } }));
    const { personId, familyId } = await reader.get(warnings, { id: warningId });
    await write(async () => {
      const warning = await reader.get(warnings, { id: warningId });
      return [replace(warnings, { ...warning, status: 'closed', closedAt: at, outcome: 'no-difficulty' })];
    });
    const { suppressionId } = answered(await run(suppress, { personId, indicator, until, reason: '已知的透析费用' }));
    return { subject, personId, familyId, suppressionId };
  }
  const other = { id: 'labourer-death', version: '1', family: 'income-drop' };

  it('is counted and kept with its evidence in a closed warning, and started by nobody', async () => {
    const { subject, personId, suppressionId } = await suppressed(20);
    const kept = await raise(hit(subject));
    expect(kept).toMatchObject({ raised: false, outcome: 'suppressed' });
    const warning = await reader.get(warnings, { id: kept.warningId });
    expect(warning).toMatchObject({ status: 'closed', outcome: 'suppressed', suppressedBy: suppressionId });
    expect(warning.followUp).toBeUndefined();
    expect(warning.triggers[0]?.evidence.facts).toEqual({ diedOn: '2026-02-20' });
    expect(await reader.get(suppressions, { personId, id: suppressionId })).toMatchObject({ counted: 1 });
  });

  it('is raised again once the suppression has run out or a person has ended it', async () => {
    const ran = await suppressed(21);
    expect((await raise(hit(ran.subject), newId('key'), '2026-06-02T02:00:00.000Z')).outcome).toBe('raised');
    const ended = await suppressed(22);
    const by = { personId: ended.personId, suppressionId: ended.suppressionId };
    expect((await run(endSuppression, { ...by, reason: '家庭又有变化' })).kind).toBe('done');
    expect((await raise(hit(ended.subject))).outcome).toBe('raised');
    expect(await run(endSuppression, { ...by, reason: '再次' })).toMatchObject({
      refusal: { code: 'suppression-ended' },
    });
  });

  it('of one indicator leaves the others to the officers', async () => {
    const { subject } = await suppressed(23, 'self-paid-medical');
    expect((await raise(hit(subject))).outcome).toBe('raised');
  });
});

describe('a hit during a watch', () => {
  it('names the watch, which counts it', async () => {
    const { warningId } = await raise(hit(stranger(30)));
    const person = await reader.get(persons, { id: (await reader.get(warnings, { id: warningId })).personId });
    const chongqing = packs.find(({ id }) => id.startsWith('chongqing/'));
    await write(async (read) => {
      const watched = {
        person,
        kind: 'exit' as const,
        category: 'dibao' as const,
        caseId: 'war-0',
        from: '2026-01-01',
      };
      return (await openWindow(read, watched, (chongqing as Pack).procedure)).writes;
    });
    await raise(hit({ personId: person.id }, { period: '2026-04' }));
    const id = windowId(person.id, 'war-0');
    expect((await reader.get(warnings, { id: warningId })).triggers[1]?.windowId).toBe(id);
    expect((await reader.get(monitoringWindows, { id })).hits).toEqual([{ warningId, at }]);
  });
});

describe('a township with so many places a week', () => {
  const township = '340404007';
  const at7 = (n: number) => ({ ...stranger(n), township });

  it('lets the others wait in open view, urgent ones go first, and takes up the next when a week has room', async () => {
    answered(await run(setCapacity, { township, perWeek: 2, reason: '只有一名工作人员' }));
    const raised = [];
    for (const n of [40, 41, 42, 43]) raised.push(await raise(hit(at7(n))));
    const cases = await Promise.all(raised.map(({ warningId }) => reader.get(warnings, { id: warningId })));
    expect(cases.map(({ followUp, queuedSince }) => [!!followUp, !!queuedSince])).toEqual([
      [true, false],
      [true, false],
      [false, true],
      [false, true],
    ]);
    const queue = await reader.list(queueEntries, queueOf(township));
    expect(queue.map(({ id }) => id)).toEqual([cases[2]?.id, cases[3]?.id]);
    const urgent = await raise(hit(at7(44), { urgency: 'urgent' }));
    expect((await reader.get(warnings, { id: urgent.warningId })).followUp).toMatchObject({ bulk: false });
    const [first] = queue;
    const input = { warningId: first?.id ?? '', since: first?.since ?? '' };
    expect(answered(await run(releaseWarning, input))).toEqual({ released: false });
    expect(answered(await run(releaseWarning, input, '2026-03-09T00:00:00.000Z'))).toEqual({ released: true });
    expect((await reader.get(warnings, { id: input.warningId })).followUp).toMatchObject({ bulk: true });
    expect(await reader.list(queueEntries, queueOf(township))).toHaveLength(1);
  });

  it('takes a waiting case up at once when something urgent joins it', async () => {
    const subject = at7(45);
    const { warningId } = await raise(hit(subject));
    expect((await reader.get(warnings, { id: warningId })).queuedSince).toBe(at);
    await raise(hit(subject, { period: '2026-04', urgency: 'urgent' }));
    const warning = await reader.get(warnings, { id: warningId });
    expect(warning).toMatchObject({ urgency: 'urgent', followUp: { bulk: false } });
    expect(warning.queuedSince).toBeUndefined();
  });
});
