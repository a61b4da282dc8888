import { cpSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const packages = ['node-api', 'node-bindings', 'node-bindings-linux-x64'].map((name) => `@duckdb/${name}`);

/** Puts the packages of DuckDB beside the bundle; linked, not copied, where the file system allows. */
export const addDuckDb = (root: string, assetDirectory: string): void => {
  for (const name of packages) {
    linkTree(join(root, 'node_modules', name), join(assetDirectory, 'node_modules', name));
  }
};

/** Changes exactly when the packages do. */
export const duckDbVersion = (root: string): string =>
  packages
    .map((name) => JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as Named)
    .map(({ name, version }) => `${name}@${version}`)
    .join(' ');

interface Named {
  name: string;
  version: string;
}

const linkTree = (from: string, to: string): void => {
  if (statSync(from).isDirectory()) {
    for (const entry of readdirSync(from)) linkTree(join(from, entry), join(to, entry));
    return;
  }
  if (existsSync(to) || /\.(md|d\.ts|map)$/.test(from)) return;
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    cpSync(from, to);
  }
};
