import type { Readable } from 'node:stream';
import { WorkbookFault } from './WorkbookFault.ts';

export interface XmlListener {
  /** Names come without their prefix. */
  open(name: string, attributes: Record<string, string>): void;
  text(text: string): void;
  close(name: string): void;
}

/**
 * Reads XML piece by piece and lets go after each, so that a caller may take what it has gathered. Only the entities of
 * XML itself are known: a document cannot make itself longer.
 */
export async function* readXml(source: Readable, listener: XmlListener): AsyncGenerator<void> {
  const { SaxesParser } = await import('saxes');
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('opentag', ({ name, attributes }) => listener.open(bare(name), attributes as Record<string, string>));
  parser.on('closetag', ({ name }) => listener.close(bare(name)));
  parser.on('text', (text) => listener.text(text));
  parser.on('cdata', (text) => listener.text(text));
  parser.on('error', (error) => {
    throw new WorkbookFault('not-a-workbook', error.message.slice(0, 80));
  });
  const decoder = new TextDecoder();
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      parser.write(decoder.decode(chunk, { stream: true }));
      yield;
    }
    parser.write(decoder.decode()).close();
    yield;
  } catch (error) {
    if (error instanceof WorkbookFault) throw error;
    throw new WorkbookFault('not-a-workbook', error instanceof Error ? error.message : 'a part is damaged');
  }
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);
