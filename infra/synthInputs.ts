import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What the synthesized app is made of; the local cloud and tests are not. */
const inputs = ['infra', 'functions', 'shared', 'workflows', 'console', 'package-lock.json', 'tsconfig.json'];
const outside = /(^|\/)(infra\/local|node_modules)(\/|$)|\.test\.ts$|\.md$/;

const consoleInputs = ['console', 'shared', 'infra/bundling', 'package-lock.json'];

/** One hash over every file that the built console depends on. */
export const consoleInputHash = (root: string): string => hashOf(root, consoleInputs, '');

/** One hash over every file that the synthesized app depends on, and over the region it is made for. */
export const synthInputHash = (root: string, region = ''): string => hashOf(root, inputs, region);

const hashOf = (root: string, inputs: readonly string[], seed: string): string => {
  const hash = createHash('sha256').update(seed);
  for (const input of inputs) {
    const path = join(root, input);
    if (existsSync(path)) addFiles(path, root, hash);
  }
  return hash.digest('hex');
};

const addFiles = (path: string, root: string, hash: ReturnType<typeof createHash>): void => {
  const name = relative(root, path);
  if (outside.test(name)) return;
  const entries = directoryEntries(path);
  if (!entries) {
    hash.update(`${name}\n`).update(readFileSync(path));
    return;
  }
  for (const entry of entries.sort()) addFiles(join(path, entry), root, hash);
};

const directoryEntries = (path: string): string[] | undefined => {
  try {
    return readdirSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
};
