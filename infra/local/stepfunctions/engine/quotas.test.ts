import { describe, expect, it } from 'vitest';
import { pass } from '../conformance/Case.ts';
import { startEngine } from '../conformance/startEngine.ts';
import { tokenBucket } from './quotas.ts';

describe('a token bucket', () => {
  it('gives its burst at once, then waits for its refill', async () => {
    const bucket = tokenBucket([3, 50]);
    expect([bucket.take(), bucket.take(), bucket.take(), bucket.take()]).toEqual([true, true, true, false]);
    const begin = performance.now();
    await bucket.admit();
    expect(performance.now() - begin).toBeGreaterThan(5);
  });

  it('earns nothing while it is full', async () => {
    const bucket = tokenBucket([3, 50]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([bucket.take(), bucket.take(), bucket.take(), bucket.take()]).toEqual([true, true, true, false]);
  });

  it('slows the transitions of an execution down to the quota of the region, and loses none', async () => {
    const engine = await startEngine({ quotas: 'cn', listening: false });
    const states = {
      A: pass({ Assign: { n: 0 }, Next: 'B' }),
      B: pass({ Assign: { n: '{% $n + 1 %}' }, Next: 'C' }),
      C: { Type: 'Choice', Choices: [{ Condition: '{% $n < 600 %}', Next: 'B' }], Default: 'D' },
      D: pass({ Output: '{% $n %}', End: true }),
    };
    const definition = JSON.stringify({ QueryLanguage: 'JSONata', StartAt: 'A', States: states });
    const call = (action: string, input: object) =>
      engine.stepFunctions.call(action, input) as Promise<Record<string, unknown>>;
    const { stateMachineArn } = await call('CreateStateMachine', {
      name: 'm',
      definition,
      roleArn: 'arn:aws:iam::000000000000:role/M',
    });
    const begin = performance.now();
    const { executionArn } = await call('StartExecution', { stateMachineArn });
    await engine.settle();
    // 1,202 transitions: 800 at once, the others at 500 a second.
    expect(performance.now() - begin).toBeGreaterThan(700);
    expect(await call('DescribeExecution', { executionArn })).toMatchObject({ status: 'SUCCEEDED', output: '600' });
    await engine.close();
  });
});
