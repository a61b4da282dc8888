import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

export interface DescribedFile {
  bytes: number;
  sha256: string;
  /** Lines below the header that hold anything; absent where lines cannot be told by their bytes. */
  rows?: number;
}

const newline = 0x0a;
const blanks = new Set([0x20, 0x09, 0x0d]);
/** Workbooks, and UTF-16. */
const notByBytes = /^(504b|d0cf|fffe|feff)/;

/**
 * What the platform is told of a file, read once from end to end.
 * @param headerLine from 1; 0 of a file without one
 */
export async function describeFile(path: string, headerLine = 1): Promise<DescribedFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  let lines = 0;
  let line = 1;
  let filled = false;
  let counted = true;
  const end = () => {
    if (filled && line > headerLine) lines += 1;
    line += 1;
    filled = false;
  };
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    if (bytes === 0) counted = !notByBytes.test(chunk.toString('hex', 0, 2));
    hash.update(chunk);
    bytes += chunk.length;
    if (!counted) continue;
    for (const byte of chunk) {
      if (byte === newline) end();
      else if (!filled && !blanks.has(byte)) filled = true;
    }
  }
  end();
  return { bytes, sha256: hash.digest('hex'), ...(counted && { rows: lines }) };
}
