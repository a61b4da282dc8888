import { type FileHandle, open, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { LeakSearch } from './personalData.ts';

export interface Leak {
  /** Path below the searched directory; for a database also the table. */
  readonly place: string;
  readonly found: string;
}

const chunkBytes = 4 * 1024 * 1024;
const overlapBytes = 256;

/**
 * Searches each file below `directory` byte by byte, so that deleted rows count too, and each SQLite database also row
 * by row, where a value may lie over several pages. `skip` names folders that hold personal data by their purpose.
 */
export async function searchFiles(directory: string, search: LeakSearch, skip: (path: string) => boolean) {
  const leaks: Leak[] = [];
  let bytes = 0;
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const place = relative(directory, path);
    if (!entry.isFile() || skip(place)) continue;
    const found = new Set<string>();
    bytes += await searchBytes(path, search, found);
    for (const each of found) leaks.push({ place, found: each });
  }
  return { leaks, bytes };
}

async function searchBytes(path: string, search: LeakSearch, found: Set<string>): Promise<number> {
  const file = await open(path);
  try {
    return await searchOpened(file, path, search, found);
  } finally {
    await file.close();
  }
}

async function searchOpened(file: FileHandle, path: string, search: LeakSearch, found: Set<string>): Promise<number> {
  const buffer = Buffer.alloc(chunkBytes + overlapBytes);
  let kept = 0;
  let total = 0;
  for (;;) {
    const { bytesRead } = await file.read(buffer, kept, chunkBytes);
    if (bytesRead === 0) return total;
    if (total === 0 && buffer.toString('latin1', 0, 15) === 'SQLite format 3') searchRows(path, search, found);
    total += bytesRead;
    const filled = kept + bytesRead;
    for (const each of search(buffer.toString('utf8', 0, filled))) found.add(each);
    kept = Math.min(overlapBytes, filled);
    buffer.copy(buffer, 0, filled - kept, filled);
  }
}

function searchRows(path: string, search: LeakSearch, found: Set<string>): void {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
    for (const { name } of tables) {
      for (const row of database.prepare(`SELECT * FROM "${String(name)}"`).iterate()) {
        const text = Object.values(row).map(textOf).join('\n');
        for (const each of search(text)) found.add(each);
      }
    }
  } finally {
    database.close();
  }
}

const textOf = (value: unknown): string =>
  value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : typeof value === 'string' ? value : '';
