import { describe, expect, it } from 'vitest';
import { type PartsLeft, sendInParts } from './sendInParts.ts';

/** A store that has some parts and loses every third request. */
function storeOf(arrived: number[], bytes = 25, partBytes = 10) {
  const parts = new Map(arrived.map((number) => [number, true]));
  let requests = 0;
  const reading = async (): Promise<PartsLeft> => ({
    bytes,
    partBytes,
    arrived: [...parts.keys()],
    missing: [1, 2, 3].filter((number) => !parts.has(number)).map((number) => ({ number, url: `part/${number}` })),
  });
  const told: number[] = [];
  const ranges: string[] = [];
  return {
    told,
    ranges,
    parts,
    open: reading,
    read: reading,
    progress: (sent: number) => told.push(sent),
    async put(url: string, from: number, to: number) {
      requests++;
      if (requests % 3 === 0) throw new Error('the connection broke');
      ranges.push(`${from}-${to}`);
      parts.set(Number(url.split('/')[1]), true);
    },
    pause: async () => {},
  };
}

describe('sendInParts', () => {
  it('sends every part, those that were lost again', async () => {
    const store = storeOf([]);
    await sendInParts(store);
    expect([...store.parts.keys()].sort()).toEqual([1, 2, 3]);
    expect(store.ranges.sort()).toEqual(['0-10', '10-20', '20-25']);
    expect(store.told.at(-1)).toBe(25);
  });

  it('sends only what is missing of an upload that was cut short', async () => {
    const store = storeOf([1, 2]);
    await sendInParts(store);
    expect(store.ranges).toEqual(['20-25']);
    expect(store.told[0]).toBe(20);
  });

  it('ends when it has tried often enough', async () => {
    const store = storeOf([]);
    const put = () => Promise.reject(new Error('no way'));
    const pause = (attempt: number) => (attempt > 3 ? Promise.reject(new Error('enough')) : Promise.resolve());
    await expect(sendInParts({ ...store, put, pause })).rejects.toThrow('enough');
  });
});
