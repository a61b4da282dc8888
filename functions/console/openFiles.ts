import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';

const Files = z.record(z.string(), z.object({ type: z.string(), etag: z.string(), compressed: z.boolean() }));
type Files = z.infer<typeof Files>;

export interface ServedFile {
  type: string;
  etag: string;
  /** @param accepted the request's `accept-encoding` */
  read(accepted: string | undefined): { body: Buffer; encoding?: 'br' | 'gzip' };
}

/** The files that `files.json` lists; no other path is ever read. */
export const openFiles = (directory: string) => {
  let files: Files | undefined;
  const kept = new Map<string, Buffer>();
  const read = (name: string): Buffer => {
    const found = kept.get(name) ?? readFileSync(join(directory, name));
    kept.set(name, found);
    return found;
  };
  return {
    find(name: string): ServedFile | undefined {
      files ??= Files.parse(JSON.parse(readFileSync(join(directory, 'files.json'), 'utf8')));
      const file = Object.hasOwn(files, name) ? files[name] : undefined;
      return (
        file && {
          ...file,
          read(accepted = '') {
            if (!file.compressed) return { body: read(name) };
            if (/\bbr\b/.test(accepted)) return { body: read(`${name}.br`), encoding: 'br' };
            if (/\bgzip\b/.test(accepted)) return { body: read(`${name}.gz`), encoding: 'gzip' };
            return { body: gunzipSync(read(`${name}.gz`)) };
          },
        }
      );
    },
  };
};
