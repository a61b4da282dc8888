import type { Parameter } from './parameter.ts';

const scope = ['340400'];
const source = 'DEMONSTRATION VALUE, not the law of any place';

const invented = (
  key: Parameter['key'],
  validFrom: string,
  value: number,
  area: Parameter['area'] = null,
): Parameter => ({
  key,
  scope,
  area,
  validFrom,
  validUntil: null,
  recordedAt: '2024-01-01T00:00:00.000Z',
  value,
  source,
  confidence: 'demonstration',
  stale: false,
});

/**
 * The numbers that a county must enter before it starts, invented for the demonstration county so that its cases can be
 * decided. Every decision that uses one says `demonstration`. Yearly incomes are dated by the year they measure.
 */
export const demonstrationParameters: readonly Parameter[] = [
  invented('tekun.standard', '2023-07-01', 115_000, 'urban'),
  invented('tekun.standard', '2023-07-01', 98_150, 'rural'),
  invented('dibao.financial', '2024-01-01', 2_000_000),
  invented('dibao.vehicles', '2024-01-01', 1_000_000),
  invented('dibao.homes', '2024-01-01', 1),
  invented('dibao.enterprise', '2024-01-01', 5_000_000),
  invented('obligor.percent', '2024-01-01', 25),
  invented('basic-pension.exempt', '2026-01-01', 1),
  invented('income.all', '2023-01-01', 3_000_000),
  invented('income.obligor', '2023-01-01', 3_000_000),
  invented('premium.contribution', '2024-01-01', 40_000),
  invented('premium.fixed', '2024-01-01', 24_000),
  invented('small-amount.cap', '2024-01-01', 150_000),
];
