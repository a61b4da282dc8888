import { expect, it } from 'vitest';
import { sideBySide } from './sideBySide.ts';

const result = (movers: { from: 'dibao' | 'none'; to: 'dibao' | 'none'; households: number | null }[]) => ({
  households: 20,
  movers: movers.map((row) => ({ ...row, persons: row.households })),
  cost: [],
  cliff: [{ rule: 'dibao.income', householdsBefore: 7, householdsAfter: null }],
});

it('puts the same rows together, and counts nothing where one result lacks a row', () => {
  const a = result([{ from: 'none', to: 'dibao', households: 9 }]);
  const b = result([
    { from: 'none', to: 'none', households: 11 },
    { from: 'none', to: 'dibao', households: null },
  ]);
  expect(sideBySide(a, b)).toEqual({
    movers: [
      { from: 'none', to: 'dibao', a: { households: 9, persons: 9 }, b: { households: null, persons: null } },
      { from: 'none', to: 'none', a: { households: 0, persons: 0 }, b: { households: 11, persons: 11 } },
    ],
    cost: [],
    cliff: [
      {
        rule: 'dibao.income',
        a: { householdsBefore: 7, householdsAfter: null },
        b: { householdsBefore: 7, householdsAfter: null },
      },
    ],
  });
});
