import type { Range, Reader } from '../records/reader.ts';
import type { RecordType, Versioned } from '../records/record.ts';

/** A range of many records, page by page, each of at most `size` of them. */
export async function* pagesOf<Data extends Versioned>(
  reader: Pick<Reader, 'page'>,
  type: RecordType<never, Data>,
  range: Range,
  size: number,
): AsyncGenerator<readonly Data[]> {
  let cursor: string | undefined;
  do {
    const page = await reader.page(type, range, size, cursor);
    yield page.items;
    cursor = page.cursor;
  } while (cursor !== undefined);
}
