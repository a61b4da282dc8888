import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'back-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const month = (yuan: number, confirmed: string[]) => ({
  facts: {
    person: `per-${yuan}`,
    family: null,
    period: '2025-06',
    registered: true,
    selfPaidMedical: yuan * 100,
    incomeBefore: null,
    incomeNow: null,
    labourer: null,
    diedOn: null,
    unemployedSince: null,
    disasterAid: yuan === 9000 ? 1 : null,
    owed: [],
    received: null,
  },
  confirmed,
});
const file = join(folder, 'past.ndjson');
const past = [
  month(9000, ['property-loss']),
  month(12_000, ['expenditure-surge']),
  month(16_000, []),
  month(30_000, ['expenditure-surge']),
];
writeFileSync(file, past.map((line) => JSON.stringify(line)).join('\n'));

const command = ['infra/policy/backtest/main.ts'];
const inHuainan = ['--in', '340404', '--date', '2025-12-01', '--known-at', '2026-01-01T00:00:00.000Z'];
const run = (...more: string[]) =>
  JSON.parse(execFileSync(process.execPath, [...command, file, ...inHuainan, '--json', ...more], { encoding: 'utf8' }));

describe('npm run back-test', () => {
  it('counts what the indicators would have raised and what visits confirmed, before and after a change', () => {
    const loss = { indicator: 'property-loss', raised: 1, confirmed: 1 };
    expect(run('--set', 'indicator.medical=1000000')).toEqual({
      before: [{ indicator: 'expenditure-surge', raised: 2, confirmed: 1 }, loss],
      after: [{ indicator: 'expenditure-surge', raised: 3, confirmed: 2 }, loss],
    });
  });

  it('names the line that is no past month', () => {
    const broken = join(folder, 'broken.ndjson');
    writeFileSync(broken, `${JSON.stringify(past[0])}\n{"facts":{}}\n`);
    const ended = spawnSync(process.execPath, [...command, broken, ...inHuainan], { encoding: 'utf8' });
    expect([ended.status, ended.stderr]).toEqual([2, expect.stringMatching(/^line 2: facts\.person: /)]);
  });
});
