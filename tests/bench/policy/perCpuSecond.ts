import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Entry } from './contestants.ts';

const warming = 6;
const counted = 15;

/**
 * Decisions a second of processor time, of each contestant in each of many rounds. Each has a process to itself, so that
 * none spoils what the compiler learned of another; they take turns within a round, so that whatever else the machine
 * does falls on all of them alike. A ratio is taken within a round.
 */
export async function perCpuSecond(entries: readonly Entry[]): Promise<Map<string, number[]>> {
  const racers = entries.map(({ module }) => ({
    module,
    process: fork(new URL('racer.ts', import.meta.url), [module]),
  }));
  const rates = new Map<string, number[]>(racers.map(({ module }) => [module, []]));
  try {
    for (let round = 0; round < warming + counted; round += 1)
      for (const racer of racers) {
        const rate = await nextRate(racer.process);
        if (round >= warming) rates.get(racer.module)?.push(rate);
      }
  } finally {
    for (const racer of racers) racer.process.kill();
  }
  return rates;
}

async function nextRate(racer: ChildProcess): Promise<number> {
  const answered = once(racer, 'message');
  racer.send('decide');
  const [rate] = await answered;
  return rate;
}
