import { createReadStream, createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { FeedDefinition } from '../../feeds/index.ts';
import { headOfText } from './headOfText.ts';
import type { ReceivedFile } from './receiveFile.ts';
import type { Staged } from './stageFile.ts';

/** Transcodes a text that is not UTF-8, and finds its header unless it is NDJSON. */
export async function stageText(received: ReceivedFile, definition: FeedDefinition): Promise<Staged> {
  const { path, emptyLines, marks } = received;
  const encoding = await encodingOf(received, definition);
  const asItIs = received.encoding === 'utf-8' && !emptyLines;
  const replaced = asItIs ? false : await rewrite(path, encoding);
  const { lines, delimiter, header } = await headOfText(path, 'utf-8', definition);
  const file = { path, marks: { ...marks, blanks: marks.blanks || emptyLines }, replaced };
  if (/^\s*\{/.test(lines.find((line) => line.trim() !== '') ?? '')) {
    // Escapes in a text may stand for blanks.
    const jsonMarks = { ...file.marks, quotes: false, blanks: true };
    return { ok: true, file: { ...file, marks: jsonMarks, format: 'json-lines', delimiter } };
  }
  if (header.ok) return { ok: true, file: { ...file, format: 'delimited', delimiter }, header };
  const reason = lines.join().includes('\uFFFD') ? ('wrong-encoding' as const) : header.reason;
  return { ok: false, rejection: { reason, column: header.column } };
}

/** A file of UTF-8 into which other bytes have slipped is still UTF-8 when only so its header can be read. */
async function encodingOf({ path, encoding }: ReceivedFile, definition: FeedDefinition) {
  if (encoding !== 'gb18030') return encoding;
  const readable = async (guess: 'utf-8' | 'gb18030') => (await headOfText(path, guess, definition)).header.ok;
  return !(await readable('gb18030')) && (await readable('utf-8')) ? 'utf-8' : 'gb18030';
}

/** @returns whether some bytes were no characters */
async function rewrite(path: string, encoding: ReceivedFile['encoding']): Promise<boolean> {
  const decoder = new TextDecoder(encoding);
  let rest = '';
  let replaced = false;
  const fill = (lines: string[]) => lines.map((line) => (line.trim() === '' ? ' ' : line)).join('\n');
  const decode = (chunk?: Buffer) => {
    const text = chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    replaced ||= text.includes('\uFFFD');
    return text;
  };
  const transcode = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      const lines = (rest + decode(chunk)).split('\n');
      rest = lines.pop() ?? '';
      if (lines.length > 0) yield `${fill(lines)}\n`;
    }
    yield rest + decode();
  };
  await pipeline(createReadStream(path), transcode, createWriteStream(`${path}.utf8`));
  await rename(`${path}.utf8`, path);
  return replaced;
}
