import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Index } from './openIndex.ts';
import { accessDenied, noSuchKey } from './S3Error.ts';

export interface ObjectLock {
  lockMode: 'GOVERNANCE' | 'COMPLIANCE' | null;
  /** ms since the epoch */
  retainUntil: number | null;
  legalHold: number;
}

export interface StoredObject extends ObjectLock {
  bucket: string;
  key: string;
  blob: string;
  size: number;
  /** Without quotes. */
  etag: string;
  crc32: string | null;
  modified: number;
  /** The headers that a read gives back, as JSON. */
  headers: string;
}

/** The rows of objects. There are no versions: a locked object can be neither deleted nor overwritten (AWS would add a version). */
export function openObjects({ db, blobs }: Index, now: () => number) {
  const select = db.prepare('SELECT * FROM objects WHERE bucket = ? AND key = ?');
  const remove = db.prepare('DELETE FROM objects WHERE bucket = ? AND key = ?');
  const after = db.prepare('SELECT * FROM objects WHERE bucket = ? AND key >= ? ORDER BY key');
  const replace = db.prepare(
    `INSERT OR REPLACE INTO objects VALUES
     (:bucket, :key, :blob, :size, :etag, :crc32, :modified, :headers, :lockMode, :retainUntil, :legalHold)`,
  );
  const relock = db.prepare(
    'UPDATE objects SET lockMode = :lockMode, retainUntil = :retainUntil, legalHold = :legalHold WHERE bucket = :bucket AND key = :key',
  );
  const find = (bucket: string, key: string) => select.get(bucket, key) as StoredObject | undefined;
  const get = (bucket: string, key: string): StoredObject => {
    const object = find(bucket, key);
    if (!object) throw noSuchKey();
    return object;
  };
  const expectUnlocked = (object: StoredObject, bypass: boolean) => {
    const kept = (object.retainUntil ?? 0) > now() && !(bypass && object.lockMode === 'GOVERNANCE');
    if (kept || object.legalHold) throw accessDenied('Access Denied because object protected by object lock.');
  };
  const forget = (object: StoredObject) => rmSync(join(blobs, object.blob), { force: true });

  return {
    find,
    get,
    /** Rows in key order from `key` on, read as they are taken. */
    from: (bucket: string, key: string) => after.iterate(bucket, key) as unknown as Iterable<StoredObject>,
    pathOf: (object: StoredObject) => join(blobs, object.blob),
    put(object: Omit<StoredObject, 'modified'>): StoredObject {
      const old = find(object.bucket, object.key);
      if (old) expectUnlocked(old, false);
      const stored = { ...object, modified: now() };
      replace.run(stored);
      if (old) forget(old);
      return stored;
    },
    delete(bucket: string, key: string, bypass: boolean) {
      const old = find(bucket, key);
      if (!old) return;
      expectUnlocked(old, bypass);
      remove.run(bucket, key);
      forget(old);
    },
    /** Retention may be made longer by anyone who may set it, shorter only where governance is bypassed. */
    relock(object: StoredObject, lock: ObjectLock, bypass: boolean) {
      const shorter = (lock.retainUntil ?? 0) < (object.retainUntil ?? 0) || lock.lockMode !== object.lockMode;
      if (object.lockMode && shorter) expectUnlocked({ ...object, legalHold: 0 }, bypass);
      relock.run({ bucket: object.bucket, key: object.key, ...lock });
    },
  };
}

export type Objects = ReturnType<typeof openObjects>;
