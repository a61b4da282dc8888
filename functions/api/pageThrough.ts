import { decodeCursor } from '../../shared/adapters/dynamodb/reader.ts';
import { Refused } from '../../shared/api/refused.ts';
import type { Page, Range, Reader } from '../../shared/records/reader.ts';
import type { RecordType, Versioned } from '../../shared/records/record.ts';

const mostQueries = 20;

/**
 * One page of the records that may be shown. Where few of a range may, the page ends after a bounded number of reads,
 * perhaps short, with a cursor to go on.
 *
 * @throws Refused when the cursor is not one of this list
 */
export async function pageThrough<Data extends Versioned>(
  reader: Reader,
  type: RecordType<never, Data>,
  range: Range,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
  keep: (data: Data) => boolean = () => true,
): Promise<Page<Data>> {
  if (cursor !== undefined && !belongs(cursor, range)) throw new Refused('cursor-invalid', 400);
  const items: Data[] = [];
  let next = cursor;
  for (let query = 0; query < mostQueries; query++) {
    const page = await read(reader, type, range, limit - items.length, next);
    items.push(...page.items.filter(keep));
    next = page.cursor;
    if (next === undefined) return { items };
    if (items.length >= limit) break;
  }
  return next === undefined ? { items } : { items, cursor: next };
}

/** Where a list goes on. @throws Refused when the cursor is not one of this list */
export function startOf(cursor: string | undefined, range: Range): Record<string, unknown> | undefined {
  if (cursor === undefined) return undefined;
  if (!belongs(cursor, range)) throw new Refused('cursor-invalid', 400);
  return decodeCursor(cursor);
}

function belongs(cursor: string, { index, pk }: Range): boolean {
  try {
    const key: unknown = decodeCursor(cursor);
    if (typeof key !== 'object' || key === null) return false;
    const texts = Object.entries(key).every(([, value]) => typeof value === 'string');
    return texts && (key as Record<string, unknown>)[`${index ?? ''}PK`] === pk;
  } catch {
    return false;
  }
}

async function read<Data extends Versioned>(
  reader: Reader,
  type: RecordType<never, Data>,
  range: Range,
  limit: number,
  cursor: string | undefined,
): Promise<Page<Data>> {
  try {
    return await reader.page(type, range, limit, cursor);
  } catch (error) {
    const ours = error instanceof Error && error.name === 'ValidationException' && cursor !== undefined;
    throw ours ? new Refused('cursor-invalid', 400) : error;
  }
}
