import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type OutputFile, stop } from 'esbuild';
import { addDuckDb, duckDbVersion } from './duckDb.ts';
import type { FunctionAsset } from './FunctionAsset.ts';
import { linkTree } from './linkTree.ts';

interface BundledFunction {
  name: string;
  entry: string;
  native?: 'duckdb' | undefined;
  /** A directory that the asset carries under its own name, with the hash of what is in it. */
  files?: { directory: string; hash: string } | undefined;
}

/**
 * Bundles all functions in one esbuild call: CommonJS, because it starts about 20 ms sooner than ESM on Node 24.
 * @param outdir holds `<name>/index.cjs` afterwards, and the source maps apart in `maps/`
 */
export const bundleFunctions = async (
  root: string,
  functions: readonly BundledFunction[],
  outdir: string,
): Promise<Map<string, FunctionAsset>> => {
  rmSync(outdir, { recursive: true, force: true });
  if (functions.length === 0) return new Map();
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: functions.map(({ name, entry }) => ({ in: entry, out: join(name, 'index') })),
    outdir,
    outExtension: { '.js': '.cjs' },
    write: false,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    mainFields: ['module', 'main'],
    minify: true,
    legalComments: 'none',
    sourcemap: 'external',
    external: ['@duckdb/*'],
    alias: {
      '@aws-sdk/credential-provider-node': fileURLToPath(new URL('environmentCredentials.ts', import.meta.url)),
    },
    logLevel: 'warning',
  });
  // Its process would live as long as this one.
  await stop();
  const written = new Map(outputFiles.map((file) => [writeOutput(file, outdir), file]));
  return new Map(
    functions.map(({ name, native, files }) => {
      const directory = join(outdir, name);
      if (native === 'duckdb') addDuckDb(root, directory);
      if (files) linkTree(files.directory, join(directory, basename(files.directory)));
      const code = (written.get(join(directory, 'index.cjs')) as OutputFile).contents;
      const hash = createHash('sha256').update(code);
      if (native === 'duckdb') hash.update(duckDbVersion(root));
      if (files) hash.update(files.hash);
      return [name, { directory, hash: hash.digest('hex'), size: code.byteLength }];
    }),
  );
};

const writeOutput = ({ path, contents }: OutputFile, outdir: string): string => {
  const target = path.endsWith('.map') ? join(outdir, 'maps', `${basename(dirname(path))}.cjs.map`) : path;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, contents);
  return target;
};
