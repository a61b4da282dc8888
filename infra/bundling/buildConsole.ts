import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { packFiles } from './packFiles.ts';

const font = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/package.json'));

/** Builds the console and packs every file as it is served; `files.json` lists them. */
export const buildConsole = async (root: string, outdir: string): Promise<void> => {
  const drafts = `${outdir}-unpacked`;
  const asked = process.env.NODE_ENV;
  // A test runner says otherwise, and the build would carry React's own checks and the paths of this checkout.
  process.env.NODE_ENV = 'production';
  await build({
    mode: 'production',
    root: join(root, 'console'),
    configFile: join(root, 'console', 'vite.config.ts'),
    configLoader: 'native',
    logLevel: 'warn',
    build: { outDir: drafts, emptyOutDir: true },
  });
  if (asked === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = asked;
  addFont(join(drafts, 'fonts'));
  await packFiles(drafts, outdir);
};

/** For machines without a Chinese font; a browser fetches only the parts whose characters it lacks. */
const addFont = (directory: string): void => {
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'fonts.css'), readFileSync(join(font, 'index.css')));
  cpSync(join(font, 'files'), join(directory, 'files'), { recursive: true });
};
