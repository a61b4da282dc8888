import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS buckets (name TEXT PRIMARY KEY, created INTEGER NOT NULL, cors TEXT, lock TEXT) STRICT;
  CREATE TABLE IF NOT EXISTS objects (
    bucket TEXT NOT NULL REFERENCES buckets(name), key TEXT NOT NULL, blob TEXT NOT NULL, size INTEGER NOT NULL,
    etag TEXT NOT NULL, crc32 TEXT, modified INTEGER NOT NULL, headers TEXT NOT NULL,
    lockMode TEXT, retainUntil INTEGER, legalHold INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (bucket, key)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS uploads (
    id TEXT PRIMARY KEY, bucket TEXT NOT NULL REFERENCES buckets(name), key TEXT NOT NULL, started INTEGER NOT NULL, headers TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS parts (
    upload TEXT NOT NULL REFERENCES uploads(id) ON DELETE CASCADE, number INTEGER NOT NULL, blob TEXT NOT NULL,
    size INTEGER NOT NULL, etag TEXT NOT NULL, modified INTEGER NOT NULL, PRIMARY KEY (upload, number)
  ) STRICT, WITHOUT ROWID;`;

export interface Index {
  db: DatabaseSync;
  /** Where the bodies are, one file each. */
  blobs: string;
  close(): void;
}

/** What a directory of objects holds, in SQLite; bodies that no row names (of a run that was killed) are removed. */
export function openIndex(directory: string): Index {
  const blobs = join(directory, 'blobs');
  mkdirSync(blobs, { recursive: true });
  const db = new DatabaseSync(join(directory, 'index.db'), { enableForeignKeyConstraints: true });
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
  db.exec(SCHEMA);
  const named = new Set(
    db
      .prepare('SELECT blob FROM objects UNION ALL SELECT blob FROM parts')
      .all()
      .map(({ blob }) => blob),
  );
  for (const file of readdirSync(blobs)) if (!named.has(file)) rmSync(join(blobs, file));
  return { db, blobs, close: () => db.close() };
}
