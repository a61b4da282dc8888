import type { CorsRule } from './cors.ts';
import type { Index } from './openIndex.ts';
import { noSuchBucket, S3Error } from './S3Error.ts';

export interface BucketLock {
  mode?: 'GOVERNANCE' | 'COMPLIANCE';
  /** Default retention of new objects, in days. */
  days?: number;
}

interface Bucket {
  name: string;
  created: number;
  cors: CorsRule[] | undefined;
  lock: BucketLock | undefined;
}

export function openBuckets({ db }: Index, now: () => number) {
  const insert = db.prepare('INSERT INTO buckets (name, created, lock) VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
  const select = db.prepare('SELECT * FROM buckets WHERE name = ?');
  const selectAll = db.prepare('SELECT name, created FROM buckets ORDER BY name');
  const remove = db.prepare('DELETE FROM buckets WHERE name = ?');
  const setCors = db.prepare('UPDATE buckets SET cors = ? WHERE name = ?');
  const setLock = db.prepare('UPDATE buckets SET lock = ? WHERE name = ?');
  const inUse = db.prepare(
    'SELECT 1 FROM objects WHERE bucket = ?1 UNION ALL SELECT 1 FROM uploads WHERE bucket = ?1 LIMIT 1',
  );

  const find = (name: string): Bucket | undefined => {
    const row = select.get(name) as
      | { name: string; created: number; cors: string | null; lock: string | null }
      | undefined;
    return row && { ...row, cors: parse<CorsRule[]>(row.cors), lock: parse<BucketLock>(row.lock) };
  };
  const get = (name: string): Bucket => {
    const bucket = find(name);
    if (!bucket) throw noSuchBucket();
    return bucket;
  };
  return {
    find,
    get,
    list: () => selectAll.all() as { name: string; created: number }[],
    create(name: string, locked: boolean) {
      const { changes } = insert.run(name, now(), locked ? '{}' : null);
      if (changes === 0) throw new S3Error(409, 'BucketAlreadyOwnedByYou', 'You already own this bucket.');
    },
    delete(name: string) {
      get(name);
      if (inUse.get(name)) throw new S3Error(409, 'BucketNotEmpty', 'The bucket you tried to delete is not empty');
      remove.run(name);
    },
    setCors: (name: string, rules: CorsRule[] | undefined) => setCors.run(rules ? JSON.stringify(rules) : null, name),
    setLock: (name: string, lock: BucketLock) => setLock.run(JSON.stringify(lock), name),
  };
}

export type Buckets = ReturnType<typeof openBuckets>;

const parse = <T>(json: string | null): T | undefined => (json === null ? undefined : (JSON.parse(json) as T));
