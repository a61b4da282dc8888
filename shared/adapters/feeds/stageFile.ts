import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createUtf8Check } from './utf8Check.ts';

/** A delivered file on disk, in UTF-8, its empty lines filled with a blank so that lines keep their numbers. */
export interface StagedFile {
  path: string;
  /** Of the bytes as they were delivered. */
  sha256: string;
  delimiter: ',' | ';' | '\t';
  /** Cells of the first lines, one of which is the header. */
  head: string[][];
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

type Encoding = 'utf-8' | 'gb18030' | 'utf-16le';

/** Writes a delivered file to `path`, transcoded when it is GBK or UTF-16. */
export async function stageFile(source: Readable, path: string): Promise<StagedFile> {
  const { sha256, encoding, emptyLines, marks } = await receive(source, path);
  if (encoding !== 'utf-8' || emptyLines) await rewrite(path, encoding);
  const lines = await firstLines(path);
  const delimiter = delimiterOf(lines);
  const head = lines.map((line) => line.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')));
  return { path, sha256, delimiter, head, marks: { ...marks, blanks: marks.blanks || emptyLines } };
}

/** The mark that divides some line at the top of the file into most cells: that is the header. */
function delimiterOf(lines: readonly string[]): StagedFile['delimiter'] {
  const widest = (mark: string) => Math.max(0, ...lines.map((line) => line.split(mark).length));
  return ([',', ';', '\t'] as const).reduce((best, mark) => (widest(mark) > widest(best) ? mark : best));
}

async function receive(source: Readable, path: string) {
  const hash = createHash('sha256');
  const utf8 = createUtf8Check();
  const marks: Marks = { quotes: false, blanks: false, returns: false };
  let last: Buffer = Buffer.alloc(0);
  let utf16: boolean | undefined;
  let emptyLines = false;
  const look = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      hash.update(chunk);
      utf8.add(chunk);
      utf16 ??= chunk[0] === 0xff && chunk[1] === 0xfe;
      marks.quotes ||= chunk.includes(0x22);
      marks.blanks ||= chunk.includes(0x20) || chunk.includes(0x09);
      marks.returns ||= chunk.includes(0x0d);
      const seam = Buffer.concat([last, chunk.subarray(0, 2)]);
      emptyLines ||= [seam, chunk].some((bytes) => bytes.includes('\n\n') || bytes.includes('\n\r\n'));
      last = chunk.length > 1 ? chunk.subarray(-2) : Buffer.concat([last, chunk]).subarray(-2);
      yield chunk;
    }
  };
  await pipeline(source, look, createWriteStream(path));
  const encoding: Encoding = utf16 ? 'utf-16le' : utf8.holds() ? 'utf-8' : 'gb18030';
  return { sha256: hash.digest('hex'), encoding, emptyLines, marks };
}

async function rewrite(path: string, encoding: Encoding): Promise<void> {
  const decoder = new TextDecoder(encoding);
  let rest = '';
  const fill = (lines: string[]) => lines.map((line) => (line.trim() === '' ? ' ' : line)).join('\n');
  const transcode = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      if (lines.length > 0) yield `${fill(lines)}\n`;
    }
    yield rest + decoder.decode();
  };
  await pipeline(createReadStream(path), transcode, createWriteStream(`${path}.utf8`));
  await rename(`${path}.utf8`, path);
}

const headBytes = 65_536;
const headLines = 10;

async function firstLines(path: string): Promise<string[]> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    const lines = buffer
      .toString('utf8', 0, bytesRead)
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/);
    return lines.slice(0, headLines);
  } finally {
    await file.close();
  }
}
