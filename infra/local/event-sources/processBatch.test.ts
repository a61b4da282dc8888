import { describe, expect, it } from 'vitest';
import type { Invocation } from '../lambda/LocalFunction.ts';
import { processBatch } from './processBatch.ts';

const succeeded: Invocation = { payload: 'null' };
const threw: Invocation = { functionError: { errorType: 'Error', errorMessage: 'no' } };
const failing = (...items: string[]): Invocation => ({
  payload: JSON.stringify({ batchItemFailures: items.map((itemIdentifier) => ({ itemIdentifier })) }),
});

const run = async (
  items: readonly string[],
  answer: (batch: readonly string[], call: number) => Invocation,
  { bisects = true, maximumRetries = 2 } = {},
) => {
  const calls: string[] = [];
  const discarded: string[] = [];
  const checkpoints: string[] = [];
  await processBatch(items, {
    identify: (item) => item,
    invoke: async (batch) => {
      calls.push(batch.join(''));
      return answer(batch, calls.length);
    },
    reportsItemFailures: true,
    bisects,
    maximumRetries,
    checkpoint: (item) => checkpoints.push(item),
    discard: async (batch) => {
      discarded.push(batch.join(''));
    },
    pause: async () => {},
    stopped: () => false,
  });
  return { calls, discarded, checkpoints };
};

describe('a batch of a stream', () => {
  it('is done with when the function answers nothing', async () => {
    expect(await run(['a', 'b'], () => succeeded)).toEqual({ calls: ['ab'], discarded: [], checkpoints: ['b'] });
  });

  it('goes on from the first item that failed', async () => {
    const seen = await run(['a', 'b', 'c'], (_, call) => (call === 1 ? failing('c', 'b') : succeeded));
    expect(seen).toEqual({ calls: ['abc', 'bc'], discarded: [], checkpoints: ['a', 'c'] });
  });

  it('is halved until the poison is alone, and only the poison is given up', async () => {
    const seen = await run(['a', 'b', 'c', 'd'], (batch) => (batch.includes('c') ? threw : succeeded));
    expect(seen.calls).toEqual(['abcd', 'ab', 'cd', 'c', 'c', 'c', 'd']);
    expect(seen.discarded).toEqual(['c']);
    expect(seen.checkpoints.at(-1)).toBe('d');
  });

  it('is retried whole and given up whole when the mapping does not bisect', async () => {
    const seen = await run(['a', 'b'], () => threw, { bisects: false });
    expect(seen).toEqual({ calls: ['ab', 'ab', 'ab'], discarded: ['ab'], checkpoints: ['b'] });
  });

  it('fails as a whole when the answer names an item that it does not hold', async () => {
    const seen = await run(['a'], () => failing('z'), { maximumRetries: 0 });
    expect(seen).toEqual({ calls: ['a'], discarded: ['a'], checkpoints: ['a'] });
  });
});
