import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** What one file is served with. */
export interface PackedFile {
  type: string;
  etag: string;
  /** Kept as `<name>.br` and `<name>.gz`; otherwise as it is. */
  compressed: boolean;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** Moves the files of a directory into another, compressed where that helps, with a list of them in `files.json`. */
export const packFiles = async (from: string, to: string): Promise<void> => {
  const files: Record<string, PackedFile> = {};
  mkdirSync(to, { recursive: true });
  await Promise.all(
    pathsIn(from).map(async (path) => {
      const name = relative(from, path);
      const type = types[extname(path)];
      if (!type) throw new Error(`The console's file ${name} has no known type.`);
      const content = readFileSync(path);
      const compressed = !name.endsWith('.woff2');
      const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
      files[name] = { type, etag, compressed };
      const target = join(to, name);
      mkdirSync(dirname(target), { recursive: true });
      if (!compressed) return writeFileSync(target, content);
      const [br, gz] = await Promise.all([squeeze(content), promisify(gzip)(content, { level: 9 })]);
      writeFileSync(`${target}.br`, br);
      writeFileSync(`${target}.gz`, gz);
    }),
  );
  writeFileSync(join(to, 'files.json'), JSON.stringify(files));
  rmSync(from, { recursive: true });
};

/** Quality 9 is a tenth of the time of 11 and 5 % more bytes. */
const squeeze = (content: Buffer): Promise<Buffer> =>
  promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });

const pathsIn = (directory: string): string[] =>
  readdirSync(directory).flatMap((entry) => {
    const path = join(directory, entry);
    return statSync(path).isDirectory() ? pathsIn(path) : [path];
  });
