import { type ChildProcess, fork } from 'node:child_process';
import { mkdir, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DemoResult } from '../../infra/local/demo/DemoResult.ts';
import type { DemoSize } from '../../infra/local/demo/demoSizes.ts';
import { synthesizeIfChanged } from '../../infra/synthesizeIfChanged.ts';

const root = join(import.meta.dirname, '../..');

/** The app's assembly, synthesized when its sources changed; suites that run side by side take turns. */
export async function assemblyOfCheckout(): Promise<string> {
  const outdir = join(root, '.doudi/test-assembly');
  const lock = `${outdir}.lock`;
  await mkdir(join(root, '.doudi'), { recursive: true });
  while (
    !(await mkdir(lock).then(
      () => true,
      () => false,
    ))
  )
    await sleep(100);
  try {
    await synthesizeIfChanged(root, outdir);
    return outdir;
  } finally {
    await rmdir(lock);
  }
}

export interface MainJob {
  /** What the players found at the end; rejects when the process ends before. */
  readonly result: Promise<DemoResult>;
  /** Resolves when the local cloud answers. */
  readonly up: Promise<void>;
  /** Ends the whole process tree at once, as `kill -9` does. */
  kill(): Promise<void>;
}

type Message = { kind: 'up' } | { kind: 'result'; result: DemoResult };

/** Starts the local cloud and its players in one process group. */
export function startMainJob(options: {
  stateDirectory: string;
  assemblyDirectory: string;
  size: DemoSize;
  seed: string;
  /** True when the state need not outlive the process: the table is kept in memory. */
  once?: boolean;
}): MainJob {
  const { stateDirectory, assemblyDirectory, size, seed, once } = options;
  const child: ChildProcess = fork(
    join(root, 'infra/local/demo/playInProcess.ts'),
    [stateDirectory, assemblyDirectory, size, seed, ...(once ? ['once'] : [])],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe', 'ipc'], serialization: 'advanced' },
  );
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4000);
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const message = <Kind extends Message['kind']>(kind: Kind) =>
    new Promise<Extract<Message, { kind: Kind }>>((resolve, reject) => {
      child.on('message', (sent: Message) => {
        if (sent.kind === kind) resolve(sent as Extract<Message, { kind: Kind }>);
      });
      void exited.then(() => reject(new Error(`The main job ended early.\n${said}`)));
    });
  const result = message('result').then((sent) => sent.result);
  const up = message('up').then(() => {});
  // A killed job's result is nobody's to await.
  result.catch(() => {});
  up.catch(() => {});
  return {
    result,
    up,
    async kill() {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
      await exited;
    },
  };
}
