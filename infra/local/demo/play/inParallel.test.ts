import { describe, expect, it } from 'vitest';
import { inParallel } from './inParallel.ts';

describe('work in parallel', () => {
  it('takes every item once, and never more at a time than allowed', async () => {
    const seen: number[] = [];
    let busy = 0;
    let most = 0;
    await inParallel(Array(20).keys(), 4, async (item) => {
      most = Math.max(most, ++busy);
      await new Promise((resolve) => setImmediate(resolve));
      busy--;
      seen.push(item);
    });
    expect(seen.sort((a, b) => a - b)).toEqual([...Array(20).keys()]);
    expect(most).toBe(4);
  });

  it('takes nothing new after a failure, and throws it', async () => {
    const seen: number[] = [];
    const failing = inParallel(Array(50).keys(), 2, async (item) => {
      seen.push(item);
      await Promise.resolve();
      if (item === 3) throw new Error('item 3');
    });
    await expect(failing).rejects.toThrow('item 3');
    expect(seen.length).toBeLessThan(8);
  });
});
