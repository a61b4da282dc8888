import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noteOfRun } from '../../shared/adapters/comparison/noteOfRun.ts';
import { readTable } from '../../shared/adapters/register-import/readTable.ts';
import { comparisonRuns } from '../../shared/comparison/comparisonRun.ts';
import { emptyRaised } from '../../shared/comparison/report.ts';
import { runReports } from '../../shared/comparison/runSlice.ts';
import { families } from '../../shared/families/family.ts';
import { figures } from '../../shared/figures/figure.ts';
import { runDay } from '../../shared/figures/precision.ts';
import { importedRows, registerImports } from '../../shared/register-import/index.ts';
import { countyOfficer, otherTownship, registerOperator, townshipOfficer, withApi } from '../support/api.ts';

// Nothing listens there: an address is signed without a call.
const api = await withApi(undefined, 'http://127.0.0.1:9');
const { table } = api.services;

describe('the opening load over the API', () => {
  it('hands out a template that can be filled in', async () => {
    const answer = await api.call('GET', '/roll-templates/dibao', { as: registerOperator });
    expect(answer).toMatchObject({ status: 200, body: { fileName: '期初名册-最低生活保障对象.xlsx' } });
    const directory = mkdtempSync(join(tmpdir(), 'template-'));
    const path = join(directory, 'roll.xlsx');
    writeFileSync(path, Buffer.from(answer.body.content, 'base64'));
    const reading = { today: '2026-03-02', synthetic: 'allowed', division: '340404', asOf: '2026-03-02' } as const;
    expect(await readTable('dibao', path, 'xlsx', reading)).toMatchObject({ ok: true, read: { rows: 0, faults: [] } });
    rmSync(directory, { recursive: true });
    expect((await api.call('GET', '/roll-templates/dibao', { as: townshipOfficer })).status).toBe(403);
  });

  it('goes from the table announced to its check, and no further before somebody has seen it', async () => {
    const nameless = await api.call('POST', '/register-imports', { as: registerOperator, body: { format: 'xlsx' } });
    expect(nameless).toMatchObject({ status: 422, body: { code: 'roll-missing' } });
    const body = { format: 'xlsx', roll: 'tekun', asOf: '2026-03-01' };
    const announced = await api.call('POST', '/register-imports', { as: registerOperator, body });
    expect(announced.body.upload.url).toContain('roll.xlsx');
    const path = `/register-imports/${announced.body.importId}`;
    const committed = await api.call('POST', `${path}/commit`, {
      as: registerOperator,
      body: { sha256: 'a'.repeat(64) },
    });
    expect(committed).toMatchObject({ status: 202, body: { status: 'committed' } });
    expect(await api.call('POST', `${path}/accept`, { as: registerOperator })).toMatchObject({
      status: 409,
      body: { code: 'import-not-checked' },
    });
    const undo = { as: registerOperator, body: { reason: '导错了名册' } };
    expect((await api.call('POST', `${path}/undo`, undo)).body.code).toBe('import-not-loaded');
    expect((await api.call('GET', `${path}/files/differences`, { as: registerOperator })).body.code).toBe(
      'no-such-file',
    );
    const found = await api.services.reader.get(registerImports, { id: announced.body.importId });
    const differences = { new: 1, changed: 0, same: 0, conflicting: 0, missing: 0 };
    await noteOfRun(table, registerImports, { ...found, status: 'checked', differences });
    expect((await api.call('GET', `${path}/files/differences`, { as: registerOperator })).body.url).toContain(
      'differences.csv',
    );
    expect((await api.call('POST', `${path}/accept`, { as: registerOperator })).body.status).toBe('committed');
    const list = await api.call('GET', '/register-imports', { as: registerOperator });
    expect(list.body.items).toMatchObject([
      { id: announced.body.importId, roll: 'tekun', accepted: { by: registerOperator.sub } },
    ]);
  });

  it('finds a family by its old case number, for those who may read it', async () => {
    const home = { county: '340404', township: '340404003', area: 'rural' as const, members: [], excluded: [] };
    await noteOfRun(table, families, { ...home, id: 'fam-old', registeredAt: '2026-03-01T00:00:00.000Z' });
    const number = { county: '340404', reference: '皖-0042', familyId: 'fam-old', importId: 'imp-1', line: 2 };
    await noteOfRun(table, importedRows, { ...number, outcome: 'new', persons: [] });
    const path = `/old-case-numbers?number=${encodeURIComponent('皖-0042')}`;
    expect((await api.call('GET', path, { as: townshipOfficer })).body.items).toEqual([number]);
    expect((await api.call('GET', path, { as: otherTownship })).body.items).toEqual([]);
  });
});

describe('the report of a run over the API', () => {
  const report = (runId: string, raised: number) => ({
    runId,
    period: '2026-02',
    scope: '340404',
    date: '2026-03-02',
    dryRun: false,
    persons: 100,
    feeds: [],
    candidates: raised,
    warnings: { ...emptyRaised(), raised, byTownship: { '340404003': raised } },
    entitledNotReceiving: 0,
    receivingTwice: 0,
    sample: { seed: 'seed-1', counties: [{ county: '340404', population: 90, drawn: 30, raised: 30 }] },
  });

  it('tells what was confirmed and missed by now, and sets two runs beside each other', async () => {
    for (const [id, raised] of [
      ['run-a', 4],
      ['run-b', 7],
    ] as const) {
      const run = {
        id,
        period: '2026-02',
        scope: '340404',
        date: '2026-03-02',
        status: 'closed' as const,
        feeds: [],
        slices: 1,
      };
      await noteOfRun(table, comparisonRuns, { ...run, openedAt: '2026-03-02T00:00:00.000Z', execution: id });
      await noteOfRun(table, runReports, { runId: id, report: report(id, raised) });
    }
    const figure = (kind: string, status: string, count: number) =>
      noteOfRun(table, figures, { county: '340404', day: runDay('run-b'), kind, status, count });
    await figure('expenditure-surge|self-paid-medical|340404003', 'confirmed', 3);
    await figure('blind-sample|blind-sample|340404003', 'no-difficulty', 30);
    const read = await api.call('GET', '/comparison-runs/run-b/report', { as: countyOfficer });
    expect(read.body.verified).toMatchObject({
      lists: [{ feed: 'self-paid-medical', confirmed: 3, judged: 3 }],
      indicators: [{ indicator: 'expenditure-surge', township: '340404003', confirmed: 3 }],
      missed: [
        { county: '340404', judged: 30, missed: 0, rate: 0, interval: { method: 'wilson', low: 0, high: 0.1135 } },
      ],
    });
    const compared = await api.call('GET', '/comparison-runs/run-b/comparison?with=run-a', { as: countyOfficer });
    expect(compared.body).toMatchObject({
      before: { runId: 'run-a' },
      after: { runId: 'run-b' },
      alike: true,
      raised: { before: 4, after: 7 },
      byTownship: { '340404003': { before: 4, after: 7 } },
    });
    expect(
      (await api.call('GET', '/comparison-runs/run-b/platform-differences', { as: countyOfficer })).body.code,
    ).toBe('no-such-file');
  });
});
