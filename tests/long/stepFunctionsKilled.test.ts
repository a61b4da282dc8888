import { describe, expect, it } from 'vitest';
import { killAndRestart } from '../../infra/local/stepfunctions/conformance/killAndRestart.ts';

describe('Step Functions under 200 kills', () => {
  it('ends each of 1,000 mixed executions as without the kills', async () => {
    const undisturbed = await killAndRestart(1000, 0);
    const killed = await killAndRestart(1000, 200);
    expect(killed.kills).toBe(200);
    expect(killed.results).toEqual(undisturbed.results);
    expect(killed.children).toBe(undisturbed.children);
    expect(killed.effects).toEqual(undisturbed.effects);
  }, 900_000);
});
