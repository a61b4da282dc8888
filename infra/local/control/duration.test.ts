import { expect, it } from 'vitest';
import { durationOf } from './duration.ts';

it.each([
  ['P5D', 432_000_000],
  ['PT1H30M', 5_400_000],
  ['P1W', 604_800_000],
  ['+5d', 432_000_000],
  ['3h', 10_800_000],
])('%s is so many milliseconds', (text, expected) => expect(durationOf(text)).toBe(expected));

it.each(['', 'P', 'PT', '-5d', '5', 'P1Y', 'tomorrow'])('"%s" is no duration', (text) =>
  expect(durationOf(text)).toBeUndefined(),
);
