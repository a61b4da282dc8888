import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const stateFile = join(import.meta.dirname, '../../../.doudi/state/cloud.json');

/** Asks the control endpoints of the cloud that runs on this checkout; ends the process with a sentence when none does. */
export const callRunningCloud = async (method: string, path: string, body?: unknown): Promise<unknown> => {
  try {
    const { api } = z.object({ api: z.string() }).parse(JSON.parse(readFileSync(stateFile, 'utf8')));
    const answer = await fetch(`${api}/_local/${path}`, { method, body: JSON.stringify(body) ?? null });
    const said = (await answer.json()) as { message?: string };
    if (answer.ok) return said;
    console.error(said.message);
  } catch {
    console.error('Doudi does not run: npm start starts it.');
  }
  return process.exit(1);
};
