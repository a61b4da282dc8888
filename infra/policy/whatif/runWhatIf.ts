import { statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { mergeReports } from '../../../shared/policy/whatif/mergeReports.ts';
import type { WhatIfReport } from '../../../shared/policy/whatif/whatIf.ts';
import type { Part } from './worker.ts';

export interface WhatIfRun extends Omit<Part, 'from' | 'to'> {
  readonly workers: number;
  /** Share of the snapshot that is done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Aborting ends the workers; the promise rejects. */
  readonly signal?: AbortSignal;
}

type Message = { kind: 'progress'; characters: number } | { kind: 'report'; report: WhatIfReport };

/** Runs a what-if over a snapshot file (one household as JSON per line), split among workers. Nothing is held in memory. */
export async function runWhatIf({ workers, onProgress, signal, ...part }: WhatIfRun): Promise<WhatIfReport> {
  const { size } = statSync(part.file);
  const done = new Array<number>(workers).fill(0);
  const reports = await Promise.all(
    Array.from({ length: workers }, (_, index) => {
      const from = Math.floor((size * index) / workers);
      const to = Math.floor((size * (index + 1)) / workers);
      return runPart({ ...part, from, to }, signal, (characters) => {
        done[index] = characters;
        onProgress?.(Math.min(1, done.reduce((a, b) => a + b, 0) / size));
      });
    }),
  );
  return mergeReports(reports);
}

function runPart(
  part: Part,
  signal: AbortSignal | undefined,
  onProgress: (characters: number) => void,
): Promise<WhatIfReport> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: part });
    const stop = () => {
      void worker.terminate();
      reject(new Error('cancelled'));
    };
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop, { once: true });
    worker.on('message', (message: Message) => {
      if (message.kind === 'progress') onProgress(message.characters);
      else resolve(message.report);
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      signal?.removeEventListener('abort', stop);
      reject(new Error('a worker ended before its report'));
    });
  });
}
