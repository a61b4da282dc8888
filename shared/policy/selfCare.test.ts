import { expect, it } from 'vitest';
import { selfCareOf } from './selfCare.ts';

it.each([
  [0, 'able'],
  [1, 'partly-lost'],
  [3, 'partly-lost'],
  [4, 'lost'],
  [6, 'lost'],
] as const)('%i items not managed is %s', (items, grade) => expect(selfCareOf(items)).toBe(grade));
