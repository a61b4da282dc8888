import { describe, expect, it } from 'vitest';
import { compareReports } from './compareReports.ts';
import { type ComparisonReport, emptyRaised } from './report.ts';
import { verifiedOf } from './verified.ts';

const report: ComparisonReport = {
  runId: 'run-1',
  period: '2026-03',
  scope: '340404',
  date: '2026-03-31',
  dryRun: false,
  persons: 900,
  feeds: [],
  candidates: 12,
  warnings: { ...emptyRaised(), raised: 12, byIndicator: { 'income-drop': 12 } },
  entitledNotReceiving: 0,
  receivingTwice: 0,
  sample: { seed: 'seed-1', counties: [{ county: '340404', population: 880, drawn: 30, raised: 30 }] },
};
const figure = (kind: string, status: string, count: number) => ({
  county: '340404',
  day: 'run-run-1',
  kind,
  status,
  count,
  version: 1,
});

describe('verifiedOf', () => {
  it('says what was confirmed per list, and how many in need the blind sample has found, with its interval', () => {
    const verified = verifiedOf(report, [
      figure('income-drop|labourer-death|340404001', 'confirmed', 4),
      figure('income-drop|labourer-death|340404001', 'data-error', 1),
      figure('expenditure-surge|self-paid-medical|340404002', 'moved', 2),
      figure('blind-sample|blind-sample|340404001', 'no-difficulty', 20),
      figure('blind-sample|blind-sample|340404002', 'confirmed', 2),
      figure('blind-sample|blind-sample|340404002', 'cannot-be-reached', 1),
    ]);
    expect(verified.lists).toEqual([
      { feed: 'labourer-death', outcomes: { confirmed: 4, 'data-error': 1 }, confirmed: 4, judged: 5 },
      { feed: 'self-paid-medical', outcomes: { moved: 2 }, confirmed: 0, judged: 0 },
    ]);
    expect(verified.indicators.map(({ indicator, township }) => [indicator, township])).toEqual([
      ['income-drop', '340404001'],
      ['expenditure-surge', '340404002'],
    ]);
    expect(verified.missed).toEqual([
      {
        county: '340404',
        drawn: 30,
        judged: 22,
        missed: 2,
        rate: 0.0909,
        interval: { method: 'wilson', confidence: 0.95, low: 0.0253, high: 0.2781 },
      },
    ]);
  });

  it('gives no rate before anybody was visited', () => {
    expect(verifiedOf(report, []).missed).toEqual([{ county: '340404', drawn: 30, judged: 0, missed: 0 }]);
  });
});

describe('compareReports', () => {
  it('sets each count of one run beside that of the other', () => {
    const later = {
      ...report,
      runId: 'run-2',
      persons: 950,
      warnings: { ...emptyRaised(), raised: 3, byIndicator: { 'property-loss': 3 } },
    };
    expect(compareReports(report, later)).toMatchObject({
      alike: true,
      persons: { before: 900, after: 950 },
      raised: { before: 12, after: 3 },
      byIndicator: { 'income-drop': { before: 12, after: 0 }, 'property-loss': { before: 0, after: 3 } },
    });
    expect(compareReports(report, { ...later, dryRun: true }).alike).toBe(false);
  });
});
