import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DemoResult } from '../../infra/local/demo/DemoResult.ts';
import type { DemoSize } from '../../infra/local/demo/demoSizes.ts';
import { createRandom } from '../../infra/local/demo/generator/random.ts';
import { assemblyOfCheckout, type MainJob, startMainJob } from './mainJob.ts';

export interface Crashes {
  readonly size: DemoSize;
  readonly kills: number;
  /** ms after the local cloud has come up: no kill is later. */
  readonly within: number;
}

/** Plays the main job, kills the local cloud and its players again and again, and lets the last start end it. */
export async function crashMainJob({ size, kills, within }: Crashes): Promise<DemoResult> {
  const assemblyDirectory = await assemblyOfCheckout();
  const stateDirectory = await mkdtemp(join(tmpdir(), 'doudi-crash-'));
  const seed = process.env.CRASH_SEED ?? new Date().toISOString();
  console.log(`CRASH_SEED=${seed} repeats the moments of these kills.`);
  const random = createRandom(`crash/${seed}`);
  let job: MainJob | undefined;
  try {
    for (let kill = 0; kill < kills; kill++) {
      job = startMainJob({ stateDirectory, assemblyDirectory, size, seed: 'crash' });
      await job.up;
      await Promise.race([job.result, sleep(random.int(200, within))]);
      await job.kill();
    }
    job = startMainJob({ stateDirectory, assemblyDirectory, size, seed: 'crash' });
    return await job.result;
  } finally {
    await job?.kill();
    await rm(stateDirectory, { recursive: true, force: true });
  }
}
