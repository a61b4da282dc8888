import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { commandsSentBy } from '../../../tests/support/commandsSentBy.ts';
import { withDynamoDb } from '../../../tests/support/dynamodb.ts';
import { ChainHead, chainEvents, eventsOf } from '../../chain/event.ts';
import { verifyChain } from '../../chain/verify.ts';
import { type Command, done, refuse } from '../../commands/command.ts';
import { commandRecords } from '../../commands/record.ts';
import { defineRecord } from '../../records/record.ts';
import { create, replace } from '../../records/write.ts';
import { sha256 } from '../digest.ts';
import { createReader } from './reader.ts';
import { type Remembered, remembering } from './remember.ts';
import { runCommand } from './runCommand.ts';
import { runTogether } from './runTogether.ts';
import { openTable } from './table.ts';

const { client, tableName, faults } = await withDynamoDb();
const sentDuring = commandsSentBy(client);
const table = openTable(tableName, client);
const reader = createReader(table);

const Purse = z.object({ id: z.string(), sum: z.int(), version: z.int() });
const purses = defineRecord<{ id: string }, z.infer<typeof Purse>>({
  name: 'Purse',
  schema: Purse,
  key: ({ id }) => ({ PK: `PURSE#${id}`, SK: 'PURSE' }),
});

const Dossier = z.object({
  id: z.string(),
  familyId: z.string(),
  pages: z.int(),
  chainHead: ChainHead.optional(),
  version: z.int(),
});
const dossiers = defineRecord<{ id: string }, z.infer<typeof Dossier>>({
  name: 'Dossier',
  schema: Dossier,
  key: ({ id }) => ({ PK: `DOSSIER#${id}`, SK: 'CASE' }),
});

const addPage: Command<{ id: string; familyId: string }, { pages: number }> = {
  name: 'add-page',
  async decide(read, { id, familyId }) {
    const dossier = await read.find(dossiers, { id });
    const pages = (dossier?.pages ?? 0) + 1;
    const write = dossier ? replace(dossiers, { ...dossier, pages }) : create(dossiers, { id, familyId, pages });
    return done({ pages }, [write], [{ chain: familyId, type: 'page-added', caseId: id, payload: { pages } }]);
  },
};

const addTo: Command<{ id: string; sum: number }, { sum: number }> = {
  name: 'add',
  async decide(read, { id, sum }) {
    if (sum < 0) return refuse('negative', 'Nothing is taken out.', { pointer: '/sum' });
    const purse = await read.find(purses, { id });
    const next = (purse?.sum ?? 0) + sum;
    const write = purse ? replace(purses, { ...purse, sum: next }) : create(purses, { id, sum: next });
    return done({ sum: next }, [write], [{ chain: id, type: 'added', caseId: 'app-1', payload: { sum } }]);
  },
};

const context = {
  now: '2026-03-02T01:30:00.000Z',
  by: { id: 'officer-1', kind: 'officer' as const, roles: [] },
  newId: (kind: string) => `${kind}-x`,
};

const chainIsIntact = async (chain: string) => {
  const events = await reader.list(chainEvents, eventsOf(chain));
  return verifyChain(chain, events, sha256);
};

describe('runCommand', () => {
  it('writes the state, the chain event and the command record together', async () => {
    const outcome = await runCommand(table, addTo, { id: 'p1', sum: 5 }, 'key-1', context);
    expect(outcome).toEqual({ kind: 'done', answer: { sum: 5 }, repeated: false });
    expect(await reader.find(purses, { id: 'p1' })).toEqual({ id: 'p1', sum: 5, version: 1 });
    expect(await chainIsIntact('p1')).toMatchObject({ events: 1, intact: true });
  });

  it('decides first on what the request has read, and again on the table where that has changed', async () => {
    await runCommand(table, addTo, { id: 'p9', sum: 5 }, 'key-9a', context);
    const found: Remembered = new Map();
    await remembering(reader, found).find(purses, { id: 'p9' });
    expect([...found.keys()]).toEqual(['PURSE#p9\nPURSE']);
    await runCommand(table, addTo, { id: 'p9', sum: 1 }, 'key-9b', context);
    const outcome = await runCommand(table, addTo, { id: 'p9', sum: 2 }, 'key-9c', context, undefined, found);
    expect(outcome).toMatchObject({ kind: 'done', answer: { sum: 8 } });
  });

  it('reads what is asked for at the same moment together, each item once', async () => {
    await runCommand(table, addTo, { id: 'q1', sum: 1 }, 'key-q1', context);
    await runCommand(table, addTo, { id: 'q2', sum: 2 }, 'key-q2', context);
    const sent = await sentDuring(async () => {
      const found = await Promise.all(['q1', 'none', 'q2', 'q1'].map((id) => reader.find(purses, { id })));
      expect(found.map((purse) => purse?.sum)).toEqual([1, undefined, 2, 1]);
    });
    expect(sent).toEqual(['BatchGetItemCommand']);
  });

  it('reads everything that is asked for though a part is handed back as too much', async () => {
    faults.set({ throttling: 0.5, seed: 9 });
    const found = await Promise.all(['q1', 'q2', 'p9'].map((id) => reader.find(purses, { id })));
    expect(faults.injected().throttling).toBeGreaterThan(0);
    faults.clear();
    expect(found.map((purse) => purse?.sum)).toEqual([1, 2, 8]);
  });

  it('answers a repeat from the record and changes nothing', async () => {
    await runCommand(table, addTo, { id: 'p2', sum: 5 }, 'key-2', context);
    const again = await runCommand(table, addTo, { id: 'p2', sum: 5 }, 'key-2', context);
    expect(again).toEqual({ kind: 'done', answer: { sum: 5 }, repeated: true });
    expect(await reader.find(purses, { id: 'p2' })).toMatchObject({ sum: 5, version: 1 });
  });

  it('says again what it said, when the platform repeats what leaves nothing to do', async () => {
    const byPlatform = { ...context, by: { id: 'sweep', kind: 'system' as const, roles: [] } };
    const open: Command<{ id: string }, { opened: boolean }> = {
      name: 'open-purse',
      async decide(read, { id }) {
        if (await read.find(purses, { id })) return done({ opened: false }, [], []);
        return done({ opened: true }, [create(purses, { id, sum: 0 })], []);
      },
    };
    const run = (key: string) => runCommand(table, open, { id: 'p-noop' }, key, byPlatform);
    expect(await run('noop-1')).toEqual({ kind: 'done', answer: { opened: true }, repeated: false });
    expect(await run('noop-1')).toEqual({ kind: 'done', answer: { opened: true }, repeated: true });
    expect(await run('noop-2')).toEqual({ kind: 'done', answer: { opened: false }, repeated: false });
    expect(await reader.find(commandRecords, { key: 'noop-2' })).toBeUndefined();
    const bundle = [{ command: open, input: { id: 'p-noop' }, key: 'noop-1' }];
    expect(await runTogether(table, bundle, byPlatform)).toEqual([
      { kind: 'done', answer: { opened: true }, repeated: true },
    ]);
  });

  it('does not take another input under a key that was used', async () => {
    await runCommand(table, addTo, { id: 'p3', sum: 5 }, 'key-3', context);
    expect(await runCommand(table, addTo, { id: 'p3', sum: 6 }, 'key-3', context)).toEqual({ kind: 'key-reused' });
  });

  it('writes nothing when the decision is a refusal', async () => {
    const outcome = await runCommand(table, addTo, { id: 'p4', sum: -1 }, 'key-4', context);
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'negative', pointer: '/sum' } });
    expect(await reader.find(purses, { id: 'p4' })).toBeUndefined();
    expect(await reader.list(chainEvents, eventsOf('p4'))).toEqual([]);
  });

  it('goes on where a case left its chain without reading it, and reads it when another case has gone on', async () => {
    const add = (id: string, key: string) => runCommand(table, addPage, { id, familyId: 'fam-notes' }, key, context);
    const asked = async (work: () => Promise<unknown>) =>
      (await sentDuring(work)).filter((command) => command === 'QueryCommand').length;
    expect(await asked(() => add('d1', 'n-1'))).toBe(1);
    expect(await asked(() => add('d1', 'n-2'))).toBe(0);
    expect(await asked(() => add('d2', 'n-3'))).toBe(1);
    expect(await asked(() => add('d1', 'n-4'))).toBe(1);
    expect(await asked(() => add('d1', 'n-5'))).toBe(0);
    expect(await chainIsIntact('fam-notes')).toMatchObject({ events: 5, intact: true });
  });

  it('loses nothing when ten writers meet on one record and one chain', async () => {
    const adders = Array.from({ length: 10 }, (_, i) =>
      runCommand(table, addTo, { id: 'p5', sum: 1 }, `key-5-${i}`, context),
    );
    await Promise.all(adders);
    expect(await reader.find(purses, { id: 'p5' })).toEqual({ id: 'p5', sum: 10, version: 10 });
    expect(await chainIsIntact('p5')).toMatchObject({ events: 10, intact: true });
  });

  it('loses and doubles nothing when transactions collide and answers are lost', async () => {
    faults.set({ seed: 7, transactionConflict: 0.3, lostAnswer: 0.2 });
    const adders = Array.from({ length: 20 }, (_, i) =>
      runCommand(table, addTo, { id: `p6-${i % 4}`, sum: 1 }, `key-6-${i}`, context),
    );
    const outcomes = await Promise.all(adders);
    faults.clear();
    expect(outcomes.every(({ kind }) => kind === 'done')).toBe(true);
    for (const id of ['p6-0', 'p6-1', 'p6-2', 'p6-3']) {
      expect(await reader.find(purses, { id })).toMatchObject({ sum: 5 });
      expect(await chainIsIntact(id)).toMatchObject({ events: 5, intact: true });
    }
  });
});

describe('runTogether', () => {
  const entry = (id: string, sum: number, key = `key-${id}-${sum}`) => ({ command: addTo, input: { id, sum }, key });

  it('carries out what has nothing to do with each other, each with its own record and chain', async () => {
    const bundle = Array.from({ length: 30 }, (_, i) => entry(`t1-${i}`, i));
    const outcomes = await runTogether(table, bundle, context);
    expect(outcomes).toEqual(bundle.map((_, i) => ({ kind: 'done', answer: { sum: i }, repeated: false })));
    expect(await chainIsIntact('t1-29')).toMatchObject({ events: 1, intact: true });
    const again = await runTogether(table, bundle, context);
    expect(again.every((outcome) => outcome.kind === 'done' && outcome.repeated)).toBe(true);
  });

  it('lets one refusal stand alone', async () => {
    const outcomes = await runTogether(table, [entry('t2-a', 1), entry('t2-b', -1), entry('t2-c', 3)], context);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'refused', 'done']);
    expect(await reader.find(purses, { id: 't2-b' })).toBeUndefined();
  });

  it('leaves only those to a turn of their own with whom somebody else was first, or who are refused', async () => {
    const ids = ['t4-a', 't4-b', 't4-c', 't4-d', 't4-e'];
    await runTogether(
      table,
      ids.slice(0, 4).map((id) => entry(id, 1)),
      context,
    );
    const found: Remembered = new Map();
    for (const id of ids) await remembering(reader, found).find(purses, { id });
    for (const id of ['t4-b', 't4-d']) await runCommand(table, addTo, { id, sum: 10 }, `key-${id}-between`, context);
    const bundle = [...ids.map((id) => entry(id, 2)), entry('t4-a', -1)];
    const sent = await sentDuring(async () => {
      const outcomes = await runTogether(table, bundle, context, found);
      expect(outcomes.map((outcome) => outcome.kind === 'done' && outcome.answer.sum)).toEqual([
        3,
        13,
        3,
        13,
        2,
        false,
      ]);
    });
    expect(sent.filter((command) => command === 'TransactWriteItemsCommand')).toHaveLength(4);
    for (const id of ids) expect(await chainIsIntact(id)).toMatchObject({ intact: true });
  });

  it('runs in turn what wants the same record', async () => {
    await runTogether(table, [entry('t3', 1), entry('t3', 2)], context);
    expect(await reader.find(purses, { id: 't3' })).toMatchObject({ sum: 3 });
  });
});
