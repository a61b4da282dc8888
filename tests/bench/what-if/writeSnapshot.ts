import { closeSync, openSync, writeSync } from 'node:fs';
import { households } from '../policy/households.ts';

const distinct = 20_000;

/** Writes a register of invented households, one as JSON per line. */
export function writeSnapshot(file: string, count: number): void {
  const lines = households(distinct).map(({ facts }) => `${JSON.stringify(facts)}\n`);
  const handle = openSync(file, 'w');
  for (let from = 0; from < count; from += 5000) {
    const to = Math.min(count, from + 5000);
    let text = '';
    for (let n = from; n < to; n += 1) text += lines[n % distinct];
    writeSync(handle, text);
  }
  closeSync(handle);
}
