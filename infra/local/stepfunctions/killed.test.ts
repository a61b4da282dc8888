import { describe, expect, it } from 'vitest';
import { killAndRestart } from './conformance/killAndRestart.ts';

describe('Step Functions under kill -9', () => {
  it('ends each execution as without the kills', async () => {
    const [undisturbed, killed] = await Promise.all([killAndRestart(24, 0), killAndRestart(24, 4)]);
    expect(killed.kills).toBeGreaterThan(1);
    expect(killed.results).toEqual(undisturbed.results);
    expect(killed.children).toBe(undisturbed.children);
    expect(killed.effects).toEqual(undisturbed.effects);
    const statuses = Object.values(killed.results).map(({ status }) => status);
    expect(statuses).toEqual(statuses.map(() => 'SUCCEEDED'));
  }, 60_000);
});
