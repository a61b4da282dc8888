import { describe, expect, it } from 'vitest';
import { sameFacts } from './warnedBefore.ts';

describe('sameFacts', () => {
  it('does not mind the line of the file or another threshold', () => {
    expect(sameFacts({ registeredOn: '2026-01-05', line: 4 }, { registeredOn: '2026-01-05', line: 90 })).toBe(true);
    expect(sameFacts({ selfPaid: 5, threshold: 3 }, { selfPaid: 5, threshold: 4 })).toBe(true);
  });

  it('sees a fact that changed, came or went', () => {
    expect(sameFacts({ selfPaid: 5 }, { selfPaid: 6 })).toBe(false);
    expect(sameFacts({ diedOn: '2026-01-01' }, { diedOn: '2026-01-01', labourer: 'main' })).toBe(false);
  });
});
