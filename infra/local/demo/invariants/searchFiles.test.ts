import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCounty } from '../generator/createCounty.ts';
import { createLeakSearch } from './personalData.ts';
import { searchFiles } from './searchFiles.ts';

const county = createCounty('leaks', { persons: 60, families: 22, newcomers: 1 }, '2026-11-23');
const search = createLeakSearch(county);
const [person] = county.families.flatMap(({ members }) => members).filter(({ phone }) => phone);
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'doudi-leaks-'));
});
afterAll(() => rm(directory, { recursive: true }));

const foundIn = async () =>
  new Set((await searchFiles(directory, search, (path) => path.startsWith('kept'))).leaks.map(({ found }) => found));

describe('the search for personal data', () => {
  it('finds nothing in ids and counts', async () => {
    await writeFile(join(directory, 'log'), '{"caseId":"app-01K","idHash":"v1:9900001990","n":14212345678901}');
    expect(await foundIn()).toEqual(new Set());
  });

  it('finds an ID number, a name, also escaped, and a phone, beyond the first chunk too', async () => {
    const escapedName = [...(person?.name ?? '')].map((c) => `\\u${c.charCodeAt(0).toString(16)}`).join('');
    await writeFile(
      join(directory, 'log'),
      `${'x'.repeat(4 * 1024 * 1024 - 5)}${person?.idNumber} ${person?.phone} "${escapedName}"`,
    );
    expect(await foundIn()).toEqual(new Set([person?.idNumber, person?.phone, person?.name]));
    await writeFile(join(directory, 'log'), '');
  });

  it('finds a value in a row of a database that its writer still holds open', async () => {
    const database = new DatabaseSync(join(directory, 'queue.sqlite'));
    database.exec('PRAGMA journal_mode = WAL; CREATE TABLE messages (body TEXT)');
    database.prepare('INSERT INTO messages VALUES (?)').run(`{"name":"${person?.name}"}`);
    expect(await foundIn()).toEqual(new Set([person?.name]));
    database.close();
  });
});
