import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderSummary } from '../demo/report/renderSummary.ts';
import { runDemo } from '../demo/runDemo.ts';
import type { Cloud } from '../startCloud.ts';

/**
 * Plays the main job and prints its summary. A state on which it was played to its end is left alone.
 * @returns whether it was played now, and whether every invariant holds
 */
export const playDemo = async (cloud: Cloud, stateDirectory: string): Promise<{ played: boolean; holds: boolean }> => {
  const played = join(stateDirectory, 'demo-played');
  if (existsSync(played)) return { played: false, holds: true };
  const result = await runDemo(cloud, { stateDirectory });
  console.log(renderSummary(result));
  writeFileSync(played, '');
  return { played: true, holds: result.holds };
};
