import { open } from 'node:fs/promises';
import { type FeedDefinition, findHeader } from '../../feeds/index.ts';

export interface HeadOfText {
  lines: string[];
  delimiter: ',' | ';' | '\t';
  header: ReturnType<typeof findHeader>;
}

const headBytes = 65_536;
const headLines = 10;

/** The first lines of a text file and the header among them. */
export async function headOfText(
  path: string,
  encoding: 'utf-8' | 'gb18030',
  definition: FeedDefinition,
): Promise<HeadOfText> {
  const lines = await firstLines(path, encoding);
  const delimiter = delimiterOf(lines);
  const cells = lines.map((line) => line.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')));
  return { lines, delimiter, header: findHeader(definition, cells) };
}

/** The mark that divides some line into most cells: that is the header. */
function delimiterOf(lines: readonly string[]): HeadOfText['delimiter'] {
  const widest = (mark: string) => Math.max(0, ...lines.map((line) => line.split(mark).length));
  return ([',', ';', '\t'] as const).reduce((best, mark) => (widest(mark) > widest(best) ? mark : best));
}

async function firstLines(path: string, encoding: 'utf-8' | 'gb18030'): Promise<string[]> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    const text = new TextDecoder(encoding).decode(buffer.subarray(0, bytesRead), { stream: true });
    return text.split(/\r?\n/).slice(0, headLines);
  } finally {
    await file.close();
  }
}
