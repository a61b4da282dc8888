import { expect, it } from 'vitest';
import { superiorOf } from './superiorOf.ts';

it.each([
  ['village:340404001001', 'township:340404001'],
  ['township:340404001', 'civil-affairs:340404'],
  ['medical-insurance:340404', 'medical-insurance:340400'],
  ['civil-affairs:340400', 'civil-affairs:340000'],
  ['civil-affairs:340000', 'civil-affairs:340000'],
])('escalates a late task of %s to %s', (organ, superior) => {
  expect(superiorOf(organ)).toBe(superior);
});
