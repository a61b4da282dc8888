import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { linkTree } from './linkTree.ts';

const packages = ['node-api', 'node-bindings', 'node-bindings-linux-x64'].map((name) => `@duckdb/${name}`);

const documentation = /\.(md|d\.ts|map)$/;

/** Puts the packages of DuckDB beside the bundle; linked, not copied, where the file system allows. */
export const addDuckDb = (root: string, assetDirectory: string): void => {
  for (const name of packages) {
    linkTree(join(root, 'node_modules', name), join(assetDirectory, 'node_modules', name), documentation);
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
