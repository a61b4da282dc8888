import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createReader } from '../../shared/adapters/dynamodb/reader.ts';
import { runCommand } from '../../shared/adapters/dynamodb/runCommand.ts';
import { openTable, type Table } from '../../shared/adapters/dynamodb/table.ts';
import { newId } from '../../shared/adapters/ids.ts';
import { now } from '../../shared/adapters/now.ts';
import { readTable } from '../../shared/adapters/register-import/readTable.ts';
import { rollTemplate } from '../../shared/adapters/register-import/rollTemplate.ts';
import { runImport } from '../../shared/adapters/register-import/runImport.ts';
import { writeWorkbook } from '../../shared/adapters/spreadsheet/writeWorkbook.ts';
import { chainEvents, eventsOf } from '../../shared/chain/event.ts';
import type { Command } from '../../shared/commands/command.ts';
import { assistanceUnits, families, unitsOf } from '../../shared/families/family.ts';
import { personIdentities, persons } from '../../shared/persons/person.ts';
import {
  acceptImport,
  announceImport,
  beginLoad,
  commitImport,
  importedRows,
  importFileKey,
  oldCasesOf,
  type RollId,
  registerImports,
  rollIds,
  rollOf,
  undoImport,
} from '../../shared/register-import/index.ts';
import { raiseWarning } from '../../shared/warnings/raiseWarning.ts';
import { withDynamoDb } from '../support/dynamodb.ts';
import { identityHash, inventedIdNumber, sealer } from '../support/identity.ts';
import { withObjects } from '../support/objects.ts';

const { client, createTable } = await withDynamoDb();
const objects = await withObjects();

const by = { id: 'operator-1', kind: 'officer' as const, organ: 'civil-affairs:340404', roles: [] };

async function act<Input, Answer>(table: Table, command: Command<Input, Answer>, input: Input): Promise<Answer> {
  const outcome = await runCommand(table, command, input, newId('key'), { now: now(), by, newId });
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.answer;
}

const row = (reference: string, order: number, more: Record<string, string> = {}) => ({
  户编号: reference,
  与户主关系: '户主',
  姓名: '某某',
  公民身份号码: inventedIdNumber(order),
  居住地区划代码: '340404001001',
  城乡类别: '城镇',
  纳入日期: '2024-05-01',
  ...more,
});

const sheetOf = (roll: RollId, rows: Record<string, string>[]) => {
  const headers = rollOf(roll).columns.map(({ headers: { 'zh-CN': names } }) => names[0]);
  return writeWorkbook([
    { name: '名册', rows: [headers, ...rows.map((cells) => headers.map((header) => cells[header] ?? ''))] },
  ]);
};

function createCounty(table: Table) {
  const from = { table, objects, sealer, identityHash, synthetic: 'allowed' as const };
  const reader = createReader(table);
  const find = (id: string) => reader.get(registerImports, { id });
  return {
    reader,
    find,
    async check(roll: RollId, rows: Record<string, string>[]) {
      const { importId, uploadKey } = await act(table, announceImport, { format: 'xlsx', roll, asOf: '2026-02-28' });
      const content = sheetOf(roll, rows);
      const path = join(tmpdir(), `${importId}.xlsx`);
      await writeFile(path, content);
      await objects.writeFile(uploadKey, path, 'application/octet-stream');
      const sha256 = createHash('sha256').update(content).digest('hex');
      await act(table, commitImport, { importId, lines: rows.length, sha256 });
      await runImport(from, importId);
      return find(importId);
    },
    /** Without a check: as programs load them. */
    async loadLines(households: object[]) {
      const { importId, uploadKey } = await act(table, announceImport, {});
      const content = households.map((each) => JSON.stringify(each)).join('\n');
      await objects.writeText(uploadKey, content, 'application/x-ndjson');
      const sha256 = createHash('sha256').update(content).digest('hex');
      await act(table, commitImport, { importId, lines: households.length, sha256 });
      await runImport(from, importId);
      return find(importId);
    },
    async accept(importId: string) {
      await act(table, acceptImport, { importId });
      await runImport(from, importId);
      return find(importId);
    },
    /** Accepted and taken in hand, and no further. */
    async begin(importId: string) {
      await act(table, acceptImport, { importId });
      await act(table, beginLoad, { importId });
      return find(importId);
    },
    async undo(importId: string) {
      await act(table, undoImport, { importId, reason: '导错了名册' });
      await runImport(from, importId);
      return find(importId);
    },
    oldCases: (number: string) => reader.list(importedRows, { index: 'GSI1', pk: oldCasesOf('340404', number) }),
    async personOf(order: number) {
      const identity = await reader.find(personIdentities, { idHash: await identityHash.of(inventedIdNumber(order)) });
      return identity && reader.get(persons, { id: identity.personId });
    },
  };
}

const household = (reference: string, orders: number[], category: string) => ({
  reference,
  division: '340404001001',
  area: 'urban',
  asOf: '2026-01-31',
  members: orders.map((order, at) => ({
    key: `m${order}`,
    relation: at === 0 ? 'applicant' : 'child',
    idNumber: inventedIdNumber(order),
    name: '某某',
    categories: [{ category, since: '2024-05-01' }],
  })),
  unit: {
    route: 'whole-family',
    applicant: `m${orders[0]}`,
    covered: orders.map((order) => `m${order}`),
    category,
    since: '2024-05-01',
  },
});

const first = [
  row('D-1', 1, { 户月保障金额: '680' }),
  row('D-1', 2, { 与户主关系: '女儿' }),
  row('D-2', 3),
  row('D-3', 4, { 公民身份号码: '3.40404E+17' }),
];

describe('the templates of the opening rolls', () => {
  it.each(rollIds)('can be filled in and read again: %s', async (roll) => {
    const { content, fileName } = rollTemplate(roll, 'xlsx');
    expect(fileName).toMatch(/\.xlsx$/);
    const path = join(tmpdir(), `${newId('template')}.xlsx`);
    await writeFile(path, content);
    const reading = { today: '2026-03-02', synthetic: 'allowed', division: '340404', asOf: '2026-02-28' } as const;
    expect(await readTable(roll, path, 'xlsx', reading)).toEqual({
      ok: true,
      read: { rows: 0, households: [], faults: [] },
    });
    await writeFile(path, rollTemplate(roll, 'csv').content);
    expect(await readTable(roll, path, 'csv', reading)).toMatchObject({ ok: true, read: { rows: 0 } });
  });
});

describe('an opening load', { timeout: 120_000 }, () => {
  it('shows first what it would do, loads what is accepted, and is undone', async () => {
    const county = createCounty(openTable(await createTable(), client));
    const checked = await county.check('dibao', first);
    expect(checked).toMatchObject({
      status: 'checked',
      counts: { lines: 4, households: 2, persons: 3, quarantined: 1 },
      differences: { new: 2, changed: 0, same: 0, conflicting: 0, missing: 0 },
      quarantine: { 'id-number-scientific': 1 },
    });
    expect(checked.followUp).toBeUndefined();
    expect(await county.personOf(1)).toBeUndefined();
    const faults = (await objects.readText(importFileKey(checked, 'quarantine'))) ?? '';
    expect(faults).toContain('5,公民身份号码,id-number-scientific,');
    const loaded = await county.accept(checked.id);
    expect(loaded).toMatchObject({ status: 'loaded', counts: { households: 2, persons: 3, quarantined: 1 } });
    const child = await county.personOf(2);
    expect(child).toMatchObject({
      categories: [{ category: 'dibao', since: '2024-05-01', origin: checked.id, row: 3 }],
    });
    const familyId = child?.familyId ?? '';
    expect(await county.reader.list(assistanceUnits, unitsOf(familyId))).toMatchObject([
      { reference: 'D-1', monthlyAid: 68_000, origin: checked.id },
    ]);
    const [found] = await county.oldCases('D-1');
    expect(found).toMatchObject({ familyId, importId: checked.id, line: 2 });
    const undone = await county.undo(checked.id);
    expect(undone).toMatchObject({ status: 'undone', undo: { undone: 2, kept: {} } });
    expect(await county.personOf(2)).toBeUndefined();
    expect(await county.reader.find(families, { id: familyId })).toBeUndefined();
    expect(await county.oldCases('D-1')).toEqual([]);
    const chain = await county.reader.list(chainEvents, eventsOf(familyId));
    expect(chain.map(({ type }) => type)).toEqual(['household-imported', 'household-import-undone']);
  });

  it('does not tell what the check counted for what is written', async () => {
    const county = createCounty(openTable(await createTable(), client));
    const { id, differences, counts } = await county.check('dibao', first);
    expect(counts).toMatchObject({ households: 2 });
    const begun = await county.begin(id);
    expect(begun).toMatchObject({ status: 'loading', differences });
    expect(begun.counts).toBeUndefined();
  });

  it('adds to households that another roll has brought, and leaves what differs to people', async () => {
    const county = createCounty(openTable(await createTable(), client));
    const dibao = await county.loadLines([
      household('D-1', [1, 2], 'dibao'),
      household('D-2', [3], 'dibao'),
      household('F-1', [5], 'relapse-risk'),
    ]);
    expect(dibao).toMatchObject({ status: 'loaded', counts: { households: 3, persons: 4 } });
    const relapse = await county.check('relapse-risk', [
      row('F-7', 1, { 监测对象类别: '突发严重困难户' }),
      row('F-7', 9, { 与户主关系: '配偶', 监测对象类别: '突发严重困难户' }),
      row('F-8', 3, { 居住地区划代码: '340404002001' }),
      row('F-9', 5, {}),
      row('F-9', 6, { 与户主关系: '儿子', 是否保障对象: '否' }),
    ]);
    expect(relapse.differences).toEqual({ new: 0, changed: 2, same: 0, conflicting: 1, missing: 0 });
    expect(await objects.readText(importFileKey(relapse, 'differences'))).toContain('4,F-8,冲突,居住地与系统记录不同');
    expect(await county.accept(relapse.id)).toMatchObject({
      counts: { households: 2, persons: 2 },
      quarantine: { 'place-differs': 1 },
    });
    const both = await county.personOf(1);
    expect(both?.categories.map(({ category, origin }) => [category, origin])).toEqual([
      ['dibao', dibao.id],
      ['relapse-risk', relapse.id],
    ]);
    expect(both?.indicatorFacts.relapseRiskKind).toMatchObject({
      value: 'sudden-hardship',
      source: relapse.id,
      row: 2,
    });

    const kept = await county.undo(dibao.id);
    expect(kept.undo).toMatchObject({ undone: 1, kept: { 'something-happened-since': 2 } });
    expect(await objects.readText(importFileKey(dibao, 'kept'))).toContain('1,D-1,');
    expect((await county.undo(relapse.id)).undo).toMatchObject({ undone: 2, kept: {} });
    expect(await county.personOf(9)).toBeUndefined();
    expect((await county.personOf(1))?.categories.map(({ category }) => category)).toEqual(['dibao']);
    expect((await county.undo(dibao.id)).undo).toMatchObject({ undone: 2, kept: {} });
    expect(await county.personOf(1)).toBeUndefined();
  });

  it('names who holds a category and is not on its roll, and cannot be undone where a case was built on it', async () => {
    const table = openTable(await createTable(), client);
    const county = createCounty(table);
    const { id } = await county.loadLines([household('D-1', [1, 2], 'dibao'), household('D-2', [3], 'dibao')]);
    const again = await county.check(
      'dibao',
      [first[0], first[1]].filter((each) => each !== undefined),
    );
    expect(again.differences).toEqual({ new: 0, changed: 0, same: 1, conflicting: 0, missing: 1 });
    expect(await objects.readText(importFileKey(again, 'differences'))).toContain(',D-2,系统有、名册无,');
    const person = await county.personOf(3);
    await act(table, raiseWarning, {
      subject: { personId: person?.id ?? '' },
      indicator: { id: 'expenditure-surge', version: '1', family: 'expenditure-surge' },
      period: '2026-02',
      evidence: { feed: 'self-paid-medical', batchId: 'bat-1', asOf: '2026-02-28', facts: {} },
      urgency: 'normal',
      depth: 'visit',
      pack: { id: 'huainan/2024-1', hash: '0'.repeat(64) },
    });
    expect((await county.undo(id)).undo).toMatchObject({ undone: 1, kept: { 'something-happened-since': 1 } });
    expect(await objects.readText(importFileKey({ id }, 'kept'))).toMatch(
      /2,D-2,fam-\w+,导入后已有业务记录,warning-raised/,
    );
    expect(await county.personOf(3)).toBeDefined();
    expect(await county.personOf(1)).toBeUndefined();
  });
});
