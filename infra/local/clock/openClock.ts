import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import type { Clock } from './Clock.ts';
import { realTime } from './overrideDate.ts';

/** Negative where a state was begun on a day gone by: a test's year has the holidays of its calendar. */
const Stored = z.object({ offset: z.number() });

export interface SharedClock extends Clock {
  /** One float64: the offset in ms, to be read by other threads. */
  readonly shared: SharedArrayBuffer;
  offset(): number;
}

/** Opens the clock; with a file, its offset outlives the process. */
export const openClock = (file?: string): SharedClock => {
  const shared = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);
  const cell = new Float64Array(shared);
  cell[0] = file ? storedOffset(file) : 0;
  const listeners: (() => void)[] = [];
  const offset = () => cell[0] as number;
  return {
    shared,
    offset,
    now: () => realTime() + offset(),
    advanceTo(ms) {
      const wanted = Math.ceil(ms - realTime());
      if (wanted <= offset()) return;
      if (file) store(file, wanted);
      cell[0] = wanted;
      for (const listener of listeners) listener();
    },
    onMove(listener) {
      listeners.push(listener);
    },
  };
};

const storedOffset = (file: string): number => {
  try {
    return Stored.parse(JSON.parse(readFileSync(file, 'utf8'))).offset;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
};

const store = (file: string, offset: number): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify({ offset }));
  renameSync(`${file}.new`, file);
};
