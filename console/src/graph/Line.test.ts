import { describe, expect, it } from 'vitest';
import { roundedPath } from './Line.tsx';

describe('the line of a transition', () => {
  it('rounds its corners, and no more than half of a short stretch', () => {
    expect(
      roundedPath([
        { x: 0, y: 0 },
        { x: 0, y: 20 },
        { x: 8, y: 20 },
        { x: 8, y: 40 },
      ]),
    ).toBe('M0,0 L0,14 Q0,20 4,20 L4,20 Q8,20 8,26 L8,40');
  });
});
