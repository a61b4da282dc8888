import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createUtf8Check } from './utf8Check.ts';

/** A file as it was delivered, on disk, and what was seen of it on the way. */
export interface ReceivedFile {
  path: string;
  sha256: string;
  bytes: number;
  /** `compound`: what old or locked spreadsheets are wrapped in. */
  kind: 'text' | 'archive' | 'compound';
  /** Of text. */
  encoding: 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';
  emptyLines: boolean;
  marks: Marks;
}

/** What occurs anywhere in the file: what does not need not be looked for in each cell. */
export interface Marks {
  quotes: boolean;
  /** Blanks and tabs. */
  blanks: boolean;
  /** Carriage returns. */
  returns: boolean;
}

/** Bytes that may wait to be written together. */
const writtenAtOnce = 4_194_304;

const beginnings = { archive: '504b0304', compound: 'd0cf11e0' } as const;
const utf16 = { fffe: 'utf-16le', feff: 'utf-16be' } as const;

/** Writes a delivered file to `path`. */
export async function receiveFile(source: Readable, path: string): Promise<ReceivedFile> {
  const hash = createHash('sha256');
  const utf8 = createUtf8Check();
  const marks: Marks = { quotes: false, blanks: false, returns: false };
  let beginning = '';
  let last: Buffer = Buffer.alloc(0);
  let emptyLines = false;
  let bytes = 0;
  const look = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
      utf8.add(chunk);
      if (beginning.length < 8) beginning += chunk.subarray(0, 4).toString('hex');
      marks.quotes ||= chunk.includes(0x22);
      marks.blanks ||= chunk.includes(0x20) || chunk.includes(0x09);
      marks.returns ||= chunk.includes(0x0d);
      const seam = Buffer.concat([last, chunk.subarray(0, 2)]);
      emptyLines ||= [seam, chunk].some((bytes) => bytes.includes('\n\n') || bytes.includes('\n\r\n'));
      last = chunk.length > 1 ? chunk.subarray(-2) : Buffer.concat([last, chunk]).subarray(-2);
      yield chunk;
    }
  };
  await pipeline(source, look, createWriteStream(path, { highWaterMark: writtenAtOnce }));
  const wrapped = (['archive', 'compound'] as const).find((kind) => beginning.startsWith(beginnings[kind]));
  const wide = Object.entries(utf16).find(([mark]) => beginning.startsWith(mark))?.[1];
  const encoding = wide ?? (utf8.holds() ? 'utf-8' : 'gb18030');
  return { path, sha256: hash.digest('hex'), bytes, kind: wrapped ?? 'text', encoding, emptyLines, marks };
}
