import { closeSync, openSync, readSync } from 'node:fs';

/**
 * Lines of the part of a file that begins in [from, to). A line belongs to the part in which it begins, so parts that
 * touch each other read every line once. Holds one chunk at a time.
 */
export function* linesOf(file: string, from: number, to: number): Generator<string> {
  const handle = openSync(file, 'r');
  const chunk = Buffer.allocUnsafe(1 << 20);
  try {
    let position = from === 0 ? 0 : from - 1;
    let skipping = from > 0;
    let lineStart = from;
    let rest: Buffer = Buffer.alloc(0);
    for (;;) {
      const read = readSync(handle, chunk, 0, chunk.length, position);
      if (read === 0) break;
      let start = 0;
      for (let end = chunk.indexOf(10); end >= 0 && end < read; end = chunk.indexOf(10, start)) {
        if (skipping) skipping = false;
        else if (lineStart >= to) return;
        else {
          const text =
            rest.length === 0
              ? chunk.toString('utf8', start, end)
              : Buffer.concat([rest, chunk.subarray(start, end)]).toString('utf8');
          if (text.trim() !== '') yield text;
        }
        rest = Buffer.alloc(0);
        start = end + 1;
        lineStart = position + start;
      }
      rest = Buffer.concat([rest, chunk.subarray(start, read)]);
      position += read;
    }
    const last = rest.toString('utf8');
    if (!skipping && lineStart < to && last.trim() !== '') yield last;
  } finally {
    closeSync(handle);
  }
}
