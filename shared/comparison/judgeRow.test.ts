import { describe, expect, it } from 'vitest';
import type { FeedId } from '../feeds/index.ts';
import { packFor, parameterBook, thresholdsOf } from '../policy/index.ts';
import type { JoinedRow } from './joinedRow.ts';
import { judgeRow } from './judgeRow.ts';
import { placePolicy } from './placePolicy.ts';

const date = '2026-03-31';
const pack = packFor('340404', date);
if (!pack) throw new Error('the demo county has no pack');
const thresholds = thresholdsOf(parameterBook, '340404', date, '2026-03-31T00:00:00.000Z');
const batches = new Map([['bat-1', { asOf: '2026-03-30', keyVersion: 'v1' }]]);
const place = placePolicy('340404', pack, thresholds, new Set(['medical-insurance']));
const reports = [{ batchId: 'bat-9', asOf: '2026-03-29' }];
const judging = { place, period: '2026-03', batches, reports };

const row = (more: Partial<JoinedRow>): JoinedRow => ({
  id: '00000000-0000-0000-0000-000000000000',
  rest: null,
  person: 'per-1',
  family: 'fam-1',
  county: '340404',
  township: '340404001',
  deceased_on: null,
  labourer: 'other',
  held: ['dibao'],
  settled: [],
  birth_date: '1980-01-01',
  sex: 'male',
  division: '340404003201',
  facts: {},
  dates: {},
  sources: {},
  received: [],
  ...more,
});
const stranger = {
  person: null,
  family: null,
  county: null,
  township: null,
  labourer: null,
  held: null,
  settled: null,
  rest: '10000000-0000-0000-0000-000000000000',
} as const;
const told = (...all: Pick<JoinedRow, 'facts' | 'sources'>[]): Pick<JoinedRow, 'facts' | 'sources'> => ({
  facts: Object.assign({}, ...all.map(({ facts }) => facts)),
  sources: Object.assign({}, ...all.map(({ sources }) => sources)),
});
const fact = (feed: FeedId, facts: JoinedRow['facts'], line: number) => ({
  facts,
  sources: { [feed]: { batch: 'bat-1', line } },
});
const medical = (fen: number) => fact('self-paid-medical', { selfPaidMedical: fen }, 9);
const died = fact('labourer-death', { diedOn: '2026-03-20' }, 2);
const unemployed = fact('registered-unemployment', { unemployedSince: '2026-03-01' }, 3);
const disaster = fact('disaster-aid', { disasterAid: 1 }, 4);

const indicators = (more: Partial<JoinedRow>) =>
  judgeRow(row(more), judging).candidates.map(({ indicator }) => indicator);

describe('judgeRow', () => {
  it.each([
    ['cost at the threshold', medical(1_500_000), []],
    ['cost above it', medical(1_500_001), ['expenditure-surge']],
    ['the death of a labourer', died, ['income-drop']],
    ['the death of somebody who was none', { ...died, labourer: 'none' as const }, []],
    ['the unemployment of a labourer', unemployed, ['income-not-sustainable']],
    ['any disaster aid', disaster, ['property-loss']],
    ['everything at once', told(medical(2_000_000), disaster), ['expenditure-surge', 'property-loss']],
    ['nothing', {}, []],
  ])('finds by %s', (_, more, expected) => expect(indicators(more)).toEqual(expected));

  it('judges somebody outside the register only by what needs no data on the household', () => {
    expect(indicators({ ...stranger, ...told(unemployed, died) })).toEqual([]);
    const [candidate] = judgeRow(row({ ...stranger, ...medical(1_600_000) }), judging).candidates;
    expect(candidate).toMatchObject({
      class: 'possibly-eligible',
      division: '340404003201',
      subject: { county: '340404', township: '340404003', village: '340404003201', area: 'rural', sex: 'male' },
    });
  });

  it('shows the fact, what it was measured against, and where it stands', () => {
    const [candidate] = judgeRow(row(medical(1_600_000)), judging).candidates;
    expect(candidate).toMatchObject({
      subject: { personId: 'per-1' },
      period: '2026-03',
      evidence: {
        feed: 'self-paid-medical',
        batchId: 'bat-1',
        asOf: '2026-03-30',
        facts: { selfPaid: 1_600_000, value: 1_600_000, threshold: 1_500_000, line: 9 },
      },
    });
  });

  it('raises nothing about somebody whose death the register knows, and says why', () => {
    const judged = judgeRow(row({ deceased_on: '2025-12-01', ...told(died, medical(2_000_000)) }), judging);
    expect(judged.candidates).toEqual([]);
    expect(judged.suppressed.toSorted()).toEqual(['death-already-known', 'person-has-died']);
  });

  it.each([
    ['340404001001', 'urban'],
    ['340404003201', 'rural'],
    ['340404003', 'urban'],
    ['340404103', 'rural'],
  ])('counts a stranger in %s as %s until somebody has been there', (division, area) => {
    const [candidate] = judgeRow(row({ ...stranger, division, ...medical(2_000_000) }), judging).candidates;
    expect(candidate?.subject).toMatchObject({ area });
  });

  it('misses what an agency owes by its own report, once the category is settled', () => {
    expect(indicators({ settled: ['dibao'] })).toEqual(['policy-not-delivered']);
    expect(indicators({ settled: ['dibao'], received: ['INS_PREMIUM_SUBSIDY'] })).toEqual([]);
    expect(indicators({ settled: [] })).toEqual([]);
  });

  it('names every sign by which somebody may no longer qualify, and the feed that told the first', () => {
    const means = told(fact('vehicles', { vehicles: 1 }, 5), fact('imprisonment', { custodySince: '2026-01-01' }, 6));
    expect(judgeRow(row(means), judging).candidates).toMatchObject([
      {
        indicator: 'economic-improvement',
        class: 'possibly-ineligible',
        evidence: {
          feed: 'vehicles',
          facts: { vehicles: 1, since: '2026-01-01', signals: 'vehicles, custody', line: 5 },
        },
      },
    ]);
  });
});
