import { afterEach, describe, expect, it } from 'vitest';
import { openClock } from '../clock/openClock.ts';
import { type Scheduler, startScheduler } from './startScheduler.ts';

const hour = 3_600_000;

describe('the scheduler', () => {
  let scheduler: Scheduler | undefined;
  afterEach(() => scheduler?.close());

  const start = (enabled = true) => {
    const clock = openClock();
    const inputs: string[] = [];
    const sweep = {
      name: 'sweep',
      expression: 'rate(1 hour)',
      timezone: 'UTC',
      enabled,
      targetArn: 'arn:aws:lambda:us-east-1:000000000000:function:sweep',
      roleArn: 'arn:aws:iam::000000000000:role/sweep',
      input: '{"at":"<aws.scheduler.scheduled-time>"}',
    };
    scheduler = startScheduler({
      schedules: [sweep],
      clock,
      call: async (_, input) => {
        inputs.push(input);
      },
    });
    return { clock, inputs, scheduler };
  };

  it('fires once, for the last hour, when the clock jumps over several', async () => {
    const { clock, inputs, scheduler } = start();
    const first = scheduler.next().sweep as number;
    clock.advanceTo(first + 4.5 * hour);
    await expect.poll(() => inputs).toHaveLength(1);
    expect(Date.parse(JSON.parse(inputs[0] as string).at)).toBe(first + 4 * hour);
    expect(scheduler.next().sweep).toBe(first + 5 * hour);
  });

  it('leaves a disabled schedule alone until it is fired by hand', async () => {
    const { clock, inputs, scheduler } = start(false);
    clock.advanceTo(clock.now() + 3 * hour);
    expect(scheduler.next()).toEqual({});
    await scheduler.fire('sweep');
    expect(inputs).toHaveLength(1);
  });

  it('names the schedules that there are when asked for another', async () => {
    await expect(start().scheduler.fire('comparison')).rejects.toThrow('There is no schedule comparison: sweep.');
  });
});
