import { cpSync, existsSync, linkSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Copies a directory by hard links, where the file system allows; files that are there already stay. */
export const linkTree = (from: string, to: string, leftOut?: RegExp): void => {
  if (statSync(from).isDirectory()) {
    for (const entry of readdirSync(from)) linkTree(join(from, entry), join(to, entry), leftOut);
    return;
  }
  if (existsSync(to) || leftOut?.test(from)) return;
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    cpSync(from, to);
  }
};
