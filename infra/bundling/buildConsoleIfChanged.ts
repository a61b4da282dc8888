import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { consoleInputHash } from '../synthInputs.ts';
import { buildConsole } from './buildConsole.ts';

/** Builds of other states of the checkout are kept for a day: another process may be reading one. */
const kept = 24 * 3_600_000;

/**
 * Builds the console unless nothing it is made of changed. Several processes may do so at once: a build appears under
 * its hash as a whole.
 */
export const buildConsoleIfChanged = async (root: string): Promise<{ directory: string; hash: string }> => {
  const hash = consoleInputHash(root);
  const home = join(root, 'dist', 'console');
  const directory = join(home, hash, 'console');
  if (!existsSync(directory)) {
    mkdirSync(home, { recursive: true });
    const draft = mkdtempSync(join(home, 'draft-'));
    await buildConsole(root, join(draft, 'console'));
    try {
      renameSync(draft, join(home, hash));
    } catch (error) {
      rmSync(draft, { recursive: true });
      if (!existsSync(directory)) throw error;
    }
    forgetOld(home, hash);
  }
  return { directory, hash };
};

const forgetOld = (home: string, current: string): void => {
  for (const entry of readdirSync(home)) {
    const path = join(home, entry);
    if (entry !== current && Date.now() - statSync(path).mtimeMs > kept) rmSync(path, { recursive: true });
  }
};
