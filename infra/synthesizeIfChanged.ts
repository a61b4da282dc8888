import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { synthInputHash } from './synthInputs.ts';

/** Where the hash of the last synthesis lies, beside its result. */
const stampFile = 'doudi-inputs.sha256';

/**
 * Synthesizes the checkout's app into `cdk.out` unless nothing it is made of changed.
 * It takes a process of its own: CDK would stay in the memory of this one.
 * @returns whether it had to
 */
export const synthesizeIfChanged = async (root: string, outdir = join(root, 'cdk.out')): Promise<boolean> => {
  const hash = synthInputHash(root, process.env.DOUDI_REGION);
  const stamp = join(outdir, stampFile);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false;
  rmSync(stamp, { force: true });
  const child = spawn(process.execPath, [join(import.meta.dirname, 'app.ts')], {
    env: { ...process.env, CDK_OUTDIR: outdir },
    stdio: 'inherit',
  });
  const [status] = (await once(child, 'exit')) as [number | null];
  if (status !== 0) throw new Error('The app does not synthesize: see above.');
  writeFileSync(stamp, hash);
  return true;
};
