import { expect, it } from 'vitest';
import { mix } from './palette.ts';

it('mixes colours, long or shortened', () => {
  expect(mix('#0f6b6b', '#fff', 0)).toBe('rgb(255, 255, 255)');
  expect(mix('#000000', '#fff', 0.5)).toBe('rgb(128, 128, 128)');
});
