import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createProgress } from './createProgress.ts';

describe('progress in lines', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** What is written while `run` updates a bar of 100. */
  function linesOf(run: (update: (value: number, total?: number) => void) => void): string[] {
    const stream = new PassThrough();
    const bar = createProgress(stream as unknown as NodeJS.WriteStream).bar('tasks done', 100);
    run(bar.update);
    const text = String(stream.read() ?? '');
    return text.split('\n').filter(Boolean);
  }

  it('tells of each quarter once', () => {
    const lines = linesOf((update) => {
      for (const value of [1, 2, 30, 49, 50]) update(value);
    });
    expect(lines.map((line) => line.trim().split(/\s+/).at(-1))).toEqual(['1/100', '30/100', '50/100']);
  });

  it('tells of the next step after ten seconds without a line, with the time that has passed', () => {
    const lines = linesOf((update) => {
      update(30);
      vi.advanceTimersByTime(9999);
      update(31);
      vi.advanceTimersByTime(1);
      update(32);
      update(33);
    });
    expect(lines).toEqual([
      expect.stringMatching(/^ +0\.0 s .* 30\/100$/),
      expect.stringMatching(/^ +10\.0 s .* 32\/100$/),
    ]);
  });

  it('says nothing where nothing goes on', () => {
    const lines = linesOf((update) => {
      update(30);
      vi.advanceTimersByTime(60_000);
      update(30);
    });
    expect(lines).toHaveLength(1);
  });
});
