import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

export interface DescribedFile {
  bytes: number;
  sha256: string;
  /** Lines below the header that hold anything. */
  rows: number;
}

const newline = 0x0a;
const blanks = new Set([0x20, 0x09, 0x0d]);

/** What the platform is told of a file, read once from end to end. @param headerLine from 1 */
export async function describeFile(path: string, headerLine = 1): Promise<DescribedFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  let lines = 0;
  let line = 1;
  let filled = false;
  const end = () => {
    if (filled && line > headerLine) lines += 1;
    line += 1;
    filled = false;
  };
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
    for (const byte of chunk) {
      if (byte === newline) end();
      else if (!filled && !blanks.has(byte)) filled = true;
    }
  }
  end();
  return { bytes, sha256: hash.digest('hex'), rows: lines };
}
