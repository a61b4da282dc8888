import { describe, expect, it } from 'vitest';
import { packFor, parameterBook, thresholdsOf } from '../policy/index.ts';
import type { JoinedRow } from './joinedRow.ts';
import { judgeRow } from './judgeRow.ts';

const date = '2026-03-31';
const pack = packFor('340404', date);
if (!pack) throw new Error('the demo county has no pack');
const thresholds = thresholdsOf(parameterBook, '340404', date, '2026-03-31T00:00:00.000Z');
const asOf = new Map([['bat-1', '2026-03-30']]);
const judging = { pack, thresholds, period: '2026-03', asOf };

const row = (more: Partial<JoinedRow>): JoinedRow => ({
  id_hash: `v1:${'0'.repeat(64)}`,
  person: 'per-1',
  family: 'fam-1',
  county: '340404',
  township: '340404001',
  deceased_on: null,
  labourer: 'other',
  held: ['dibao'],
  birth_date: '1980-01-01',
  sex: 'male',
  division: '340404003201',
  medical_fen: null,
  medical_as_of: null,
  medical_batch: null,
  medical_line: null,
  unemployed_since: null,
  unemployed_batch: null,
  unemployed_line: null,
  died_on: null,
  died_batch: null,
  died_line: null,
  disaster_fen: null,
  disaster_on: null,
  disaster_batch: null,
  disaster_line: null,
  ...more,
});
const stranger = { person: null, family: null, county: null, township: null, labourer: null, held: null };
const medical = (fen: number) => ({ medical_fen: fen, medical_batch: 'bat-1', medical_line: 9, medical_as_of: date });
const died = { died_on: '2026-03-20', died_batch: 'bat-1', died_line: 2 };
const unemployed = { unemployed_since: '2026-03-01', unemployed_batch: 'bat-1', unemployed_line: 3 };
const disaster = { disaster_fen: 1, disaster_on: '2026-03-02', disaster_batch: 'bat-1', disaster_line: 4 };

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
    ['everything at once', { ...medical(2_000_000), ...disaster }, ['expenditure-surge', 'property-loss']],
    ['nothing', {}, []],
  ])('finds by %s', (_, more, expected) => expect(indicators(more)).toEqual(expected));

  it('judges somebody outside the register only by what needs no data on the household', () => {
    expect(indicators({ ...stranger, ...unemployed, ...died })).toEqual([]);
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
    const judged = judgeRow(row({ deceased_on: '2025-12-01', ...died, ...medical(2_000_000) }), judging);
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
});
