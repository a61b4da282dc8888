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
  header: string[];
}

type Encoding = 'utf-8' | 'gb18030' | 'utf-16le';

/** Writes a delivered file to `path`, transcoded when it is GBK or UTF-16. */
export async function stageFile(source: Readable, path: string): Promise<StagedFile> {
  const { sha256, encoding, emptyLines } = await receive(source, path);
  if (encoding !== 'utf-8' || emptyLines) await rewrite(path, encoding);
  const first = await firstLine(path);
  const delimiter = ([',', ';', '\t'] as const).reduce((best, mark) =>
    first.split(mark).length > first.split(best).length ? mark : best,
  );
  const header = first.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
  return { path, sha256, delimiter, header };
}

async function receive(source: Readable, path: string) {
  const hash = createHash('sha256');
  const utf8 = createUtf8Check();
  let last: Buffer = Buffer.alloc(0);
  let utf16: boolean | undefined;
  let emptyLines = false;
  const look = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      hash.update(chunk);
      utf8.add(chunk);
      utf16 ??= chunk[0] === 0xff && chunk[1] === 0xfe;
      const joined = Buffer.concat([last, chunk]);
      emptyLines ||= joined.includes('\n\n') || joined.includes('\n\r\n');
      last = joined.subarray(-2);
      yield chunk;
    }
  };
  await pipeline(source, look, createWriteStream(path));
  const encoding: Encoding = utf16 ? 'utf-16le' : utf8.holds() ? 'utf-8' : 'gb18030';
  return { sha256: hash.digest('hex'), encoding, emptyLines };
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

const headerBytes = 65_536;

async function firstLine(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headerBytes), 0, headerBytes, 0);
    const [line = ''] = buffer.toString('utf8', 0, bytesRead).split(/\r?\n/);
    return line.replace(/^\uFEFF/, '');
  } finally {
    await file.close();
  }
}
