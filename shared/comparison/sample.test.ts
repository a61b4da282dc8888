import { describe, expect, it } from 'vitest';
import { drawSample } from './sample.ts';

const one = (rank: string) => ({ person: `per-${rank}`, township: '340404001', rank, slice: 0 });

describe('drawSample', () => {
  it('takes the lowest ranks of each county, whatever slice they lie in', () => {
    const drawn = drawSample(
      'seed',
      [
        { counties: [{ county: '340404', population: 40, drawn: [one('1'), one('4')] }] },
        {
          counties: [
            { county: '340404', population: 50, drawn: [one('2'), one('3')] },
            { county: '340405', population: 1, drawn: [one('9')] },
          ],
        },
      ],
      new Map([
        ['340404', 3],
        ['340405', 3],
      ]),
    );
    expect(
      drawn.counties.map(({ county, population, drawn: some }) => [county, population, some.map(({ rank }) => rank)]),
    ).toEqual([
      ['340404', 90, ['1', '2', '3']],
      ['340405', 1, ['9']],
    ]);
  });
});
