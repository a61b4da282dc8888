import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Index } from './openIndex.ts';
import { noSuchUpload } from './S3Error.ts';

export interface Upload {
  id: string;
  bucket: string;
  key: string;
  started: number;
  headers: string;
}

export interface Part {
  upload: string;
  number: number;
  blob: string;
  size: number;
  /** Hex MD5. */
  etag: string;
  modified: number;
}

/** Multipart uploads under way, and their parts. */
export function openUploads({ db, blobs }: Index, now: () => number) {
  const insert = db.prepare('INSERT INTO uploads VALUES (:id, :bucket, :key, :started, :headers)');
  const select = db.prepare('SELECT * FROM uploads WHERE id = ? AND bucket = ? AND key = ?');
  const selectAll = db.prepare('SELECT * FROM uploads WHERE bucket = ? ORDER BY key, started');
  const remove = db.prepare('DELETE FROM uploads WHERE id = ?');
  const selectPart = db.prepare('SELECT * FROM parts WHERE upload = ? AND number = ?');
  const selectParts = db.prepare('SELECT * FROM parts WHERE upload = ? ORDER BY number');
  const replacePart = db.prepare(
    'INSERT OR REPLACE INTO parts VALUES (:upload, :number, :blob, :size, :etag, :modified)',
  );
  const forget = ({ blob }: Part) => rmSync(join(blobs, blob), { force: true });
  const parts = (id: string) => selectParts.all(id) as unknown as Part[];

  return {
    parts,
    list: (bucket: string) => selectAll.all(bucket) as unknown as Upload[],
    pathOf: ({ blob }: Part) => join(blobs, blob),
    get(id: string, bucket: string, key: string): Upload {
      const upload = select.get(id, bucket, key) as Upload | undefined;
      if (!upload) throw noSuchUpload();
      return upload;
    },
    start(upload: Omit<Upload, 'id' | 'started'>): string {
      const id = randomUUID();
      insert.run({ ...upload, id, started: now() });
      return id;
    },
    putPart(part: Omit<Part, 'modified'>) {
      const old = selectPart.get(part.upload, part.number) as Part | undefined;
      replacePart.run({ ...part, modified: now() });
      if (old) forget(old);
    },
    /** Ends the upload, completed or aborted, and removes its parts. */
    end(id: string) {
      const left = parts(id);
      remove.run(id);
      for (const part of left) forget(part);
    },
  };
}

export type Uploads = ReturnType<typeof openUploads>;
