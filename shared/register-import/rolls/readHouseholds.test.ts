import { describe, expect, it } from 'vitest';
import { idCheckDigit } from '../../identity/index.ts';
import { readHouseholds } from './readHouseholds.ts';

const number = (order: number) => {
  const first17 = `99010119800101${String(order).padStart(3, '0')}`;
  return first17 + idCheckDigit(first17);
};
const reading = { today: '2026-03-02', synthetic: 'allowed', division: '340404', asOf: '2026-02-28' } as const;
const cells = (order: number, more: Record<string, string> = {}) => ({
  case_number: 'D-1',
  relation: '户主',
  name: '某某',
  id_number: number(order),
  division: '340404003201',
  area: '农村',
  since: '2024年5月1日',
  ...more,
});
const read = (...rows: Record<string, string>[]) =>
  readHouseholds(
    'dibao',
    rows.map((row, at) => ({ row: at + 2, cells: row })),
    reading,
  );

describe('readHouseholds', () => {
  it('puts the rows of one case number together, wherever they stand', () => {
    const { households, faults, rows } = read(
      cells(1, { monthly_aid: '1,234.50', route: '单人户' }),
      cells(2, { case_number: 'D-2' }),
      cells(3, { relation: '儿子', covered: '否', route: '单人户', labourer: '主要劳动力' }),
    );
    expect({ rows, faults }).toEqual({ rows: 3, faults: [] });
    expect(households.map(({ row, household }) => [row, household.reference, household.members.length])).toEqual([
      [2, 'D-1', 2],
      [3, 'D-2', 1],
    ]);
    expect(households[0]?.household).toMatchObject({
      area: 'rural',
      asOf: '2026-02-28',
      members: [
        { row: 2, relation: 'applicant', categories: [{ category: 'dibao', since: '2024-05-01' }] },
        { row: 4, relation: 'child', labourer: 'main', categories: [] },
      ],
      unit: {
        route: 'single-person',
        applicant: 'row-2',
        covered: ['row-2'],
        since: '2024-05-01',
        monthlyAid: 123_450,
      },
    });
  });

  it.each([
    [{ id_number: '3.40404E+17' }, 'id_number', 'id-number-scientific'],
    [{ id_number: '123' }, 'id_number', 'id-number-format'],
    [{ name: '' }, 'name', 'missing-value'],
    [{ name: '=cmd()' }, 'name', 'formula'],
    [{ since: '2024-02-30' }, 'since', 'date-format'],
    [{ since: '2027-01-01' }, 'since', 'date-in-future'],
    [{ division: '340403001001' }, 'division', 'division-outside-scope'],
    [{ area: '郊区' }, 'area', 'code-unknown'],
    [{ monthly_aid: '三百' }, 'monthly_aid', 'amount-format'],
    [{ relation: '儿子' }, 'relation', 'no-applicant'],
    [{ covered: '否' }, 'covered', 'nobody-covered'],
  ])('names row, column and reason of %o', (more, column, reason) => {
    expect(read(cells(1, more))).toMatchObject({ households: [], faults: [{ row: 2, column, reason }] });
  });

  it('takes no half of a household', () => {
    const { households, faults } = read(
      cells(1),
      cells(2, { relation: '妻子', name: '' }),
      cells(3, { case_number: 'D-2' }),
    );
    expect(households.map(({ household }) => household.reference)).toEqual(['D-2']);
    expect(faults.map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'household-faulty'],
      [3, 'missing-value'],
    ]);
  });

  it('sees who stands there twice, two applicants, and rows that differ', () => {
    const reasons = (...rows: Record<string, string>[]) =>
      read(...rows).faults.map(({ row, reason }) => `${row} ${reason}`);
    expect(reasons(cells(1), cells(1, { case_number: 'D-2' }))).toEqual(['3 person-twice']);
    expect(reasons(cells(1), cells(2))).toEqual(['2 household-faulty', '3 two-applicants']);
    expect(reasons(cells(1), cells(2, { relation: '妻', area: '城镇' }))).toEqual([
      '2 household-faulty',
      '3 differs-in-household',
    ]);
  });
});
