import type { Readable } from 'node:stream';
import type { Entry, ZipFile } from 'yauzl';
import { WorkbookFault } from './WorkbookFault.ts';

export interface Archive {
  holds(name: string): boolean;
  /** @param largest bytes that it may unpack to @throws WorkbookFault */
  read(name: string, largest: number): Promise<Readable>;
  close(): void;
}

const mostEntries = 10_000;
/** Sheets of the same value in every row pack to a fiftieth; nothing that people write packs to a two-hundredth. */
const steepest = 200;
/** Below, a steep entry does no harm. */
const harmless = 8 * 1024 * 1024;

/** Opens a ZIP file. Nothing is unpacked whole: sizes are looked at before, and held to while an entry is read. */
export async function openArchive(path: string): Promise<Archive> {
  const yauzl = await import('yauzl');
  const file = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false }).catch(unreadable);
  const entries = await entriesOf(file).catch((error) => {
    file.close();
    return unreadable(error);
  });
  return {
    holds: (name) => entries.has(name),
    async read(name, largest) {
      const entry = entries.get(name);
      if (!entry?.canDecodeFileData()) throw new WorkbookFault('not-a-workbook', 'a part is missing or locked');
      const { uncompressedSize: size, compressedSize } = entry;
      if (size > largest || (size > harmless && size > compressedSize * steepest))
        throw new WorkbookFault('workbook-too-large', `a part unpacks from ${compressedSize} to ${size} bytes`);
      // The stream fails when more comes out than the archive has declared.
      return file.openReadStreamPromise(entry).catch(unreadable);
    },
    close: () => file.close(),
  };
}

async function entriesOf(file: ZipFile): Promise<Map<string, Entry>> {
  if (file.entryCount > mostEntries) throw new WorkbookFault('workbook-too-large', `${file.entryCount} parts`);
  const entries = new Map<string, Entry>();
  for await (const entry of file.eachEntry()) entries.set(entry.fileName, entry);
  return entries;
}

function unreadable(error: unknown): never {
  if (error instanceof WorkbookFault) throw error;
  throw new WorkbookFault('not-a-workbook', error instanceof Error ? error.message : 'no archive');
}
