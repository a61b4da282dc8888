import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { synthInputHash } from './synthInputs.ts';

/** Where the hash of the last synthesis lies, beside its result. */
const stampFile = 'doudi-inputs.sha256';

/**
 * Synthesizes the checkout's app into `cdk.out` unless nothing it is made of changed.
 * @returns whether it had to
 */
export const synthesizeIfChanged = async (root: string, outdir = join(root, 'cdk.out')): Promise<boolean> => {
  const hash = synthInputHash(root, process.env.DOUDI_REGION);
  const stamp = join(outdir, stampFile);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false;
  // CDK takes a third of a second to load: only when there is something to do.
  const { buildApp } = await import('./buildApp.ts');
  await buildApp(root, outdir);
  writeFileSync(stamp, hash);
  return true;
};
