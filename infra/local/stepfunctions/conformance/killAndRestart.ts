import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

interface WorkedOff {
  results: Record<string, { status: string; output: string; ids: number[]; types: string[] }>;
  children: number;
  /** Kills that hit before the work was done. */
  kills: number;
  /** What the functions did, at least once each. */
  effects: Set<string>;
}

const script = join(import.meta.dirname, 'killable.ts');

/** Works the executions of `killable.ts` to their end, with `kills` times kill -9 at random moments on the way. */
export async function killAndRestart(count: number, kills: number): Promise<WorkedOff> {
  const directory = mkdtempSync(join(tmpdir(), 'sfn-kill-'));
  const begin = async (): Promise<ChildProcess> => {
    const child = fork(script, [directory, String(count)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    await Promise.race([once(child, 'message'), once(child, 'exit')]);
    return child;
  };
  try {
    let hits = 0;
    for (; hits < kills; hits += 1) {
      const child = await begin();
      await sleep(Math.random() * 60);
      if (child.exitCode !== null) break;
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    const last = await begin();
    if (last.exitCode === null) await once(last, 'exit');
    const worked = JSON.parse(readFileSync(join(directory, 'results.json'), 'utf8')) as WorkedOff;
    const effects = new Set(readFileSync(join(directory, 'effects.txt'), 'utf8').trim().split('\n'));
    return { ...worked, kills: hits, effects };
  } finally {
    rmSync(directory, { recursive: true });
  }
}
