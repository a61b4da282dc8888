import { describe, expect, it } from 'vitest';
import { createParameterBook } from './book.ts';
import { demonstrationParameters } from './demonstration.ts';
import { faultOfParameter } from './faultOfParameter.ts';
import { Parameter } from './parameter.ts';
import { shippedParameters } from './shipped.ts';

const base: Parameter = {
  key: 'dibao.standard',
  scope: ['340000'],
  area: 'urban',
  validFrom: '2024-07-01',
  validUntil: null,
  recordedAt: '2024-06-20T00:00:00.000Z',
  value: 70_000,
  source: 'test',
  confidence: 'other-source',
  stale: false,
};
const query = {
  division: '340404003',
  area: 'urban',
  date: '2024-08-01',
  knownAt: '2025-01-01T00:00:00.000Z',
} as const;
const value = (parameters: Partial<Parameter>[], own = {}) =>
  createParameterBook(parameters.map((parameter) => ({ ...base, ...parameter }))).select('dibao.standard', {
    ...query,
    ...own,
  })?.parameter.value;

describe('the choice of a parameter', () => {
  it('takes the narrowest place, whatever is newer above it', () =>
    expect(
      value([
        { scope: ['340404'], value: 80_000 },
        { validFrom: '2024-07-15', value: 75_000 },
      ]),
    ).toBe(80_000));

  it('takes the latest that has begun', () => {
    const series = [{}, { validFrom: '2024-08-02', value: 90_000 }];
    expect(value(series)).toBe(70_000);
    expect(value(series, { date: '2024-08-02' })).toBe(90_000);
  });

  it('does not see what was recorded later', () => {
    const series = [{}, { recordedAt: '2025-01-01T00:00:00.001Z', value: 1 }];
    expect(value(series)).toBe(70_000);
    expect(value(series, { knownAt: '2025-01-01T00:00:00.001Z' })).toBe(1);
  });

  it('takes the latest record of the same day', () =>
    expect(value([{}, { recordedAt: '2024-06-21T00:00:00.000Z', value: 71_000 }])).toBe(71_000));

  it('ends on the day named as the first on which it no longer counts', () => {
    expect(value([{ validUntil: '2024-08-02' }])).toBe(70_000);
    expect(value([{ validUntil: '2024-08-01' }])).toBeUndefined();
  });

  it('has nothing for another area or place', () => {
    expect(value([{}], { area: 'rural' })).toBeUndefined();
    expect(value([{}], { area: null })).toBeUndefined();
    expect(value([{}], { division: '420000' })).toBeUndefined();
  });

  it('reads 上年度 as the year before, else the last published one', () => {
    const income = (validFrom: string, amount: number): Parameter => ({
      ...base,
      key: 'income.all',
      area: null,
      validFrom,
      value: amount,
    });
    const book = createParameterBook([income('2022-01-01', 1), income('2023-01-01', 2)]);
    const select = (date: string) => {
      const found = book.select('income.all', { ...query, date });
      return [found?.parameter.value, found?.fallback];
    };
    expect(select('2024-05-01')).toEqual([2, false]);
    expect(select('2023-12-31')).toEqual([1, false]);
    expect(select('2025-02-01')).toEqual([2, true]);
  });
});

describe('recorded parameters', () => {
  it('fit their schema and bounds, all that are shipped', () => {
    for (const parameter of [...shippedParameters, ...demonstrationParameters]) {
      expect(Parameter.parse(parameter)).toEqual(parameter);
      expect(faultOfParameter(parameter)).toBeUndefined();
    }
  });

  it.each([
    [19, true],
    [20, false],
    [30, false],
    [31, true],
  ])('an obligor’s share of %i %% in Huainan is refused: %s', (share, refused) =>
    expect(
      faultOfParameter({ ...base, key: 'obligor.percent', scope: ['340404'], area: null, value: share }) !== undefined,
    ).toBe(refused),
  );

  it('refuses a switch of 2 and a series that ends before it begins', () => {
    expect(faultOfParameter({ ...base, key: 'deductions.switch', value: 2 })).toContain('0 or 1');
    expect(faultOfParameter({ ...base, validUntil: '2024-07-01' })).toBe('ends before it begins');
  });

  it('carry no invented number outside the demonstration', () =>
    expect(shippedParameters.filter(({ confidence }) => confidence === 'demonstration')).toEqual([]));
});
