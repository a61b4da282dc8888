import type { Contestant, Family } from './contestant.ts';

/** The median of seven batches after warming up. Processor time, so that other work on the machine does not count. */
export async function perCpuSecond(contestant: Contestant, families: readonly Family[]): Promise<number> {
  const rates: number[] = [];
  for (let round = 0; round < 10; round += 1) {
    const before = process.cpuUsage();
    for (let n = 0; n < contestant.batch; n += 1) {
      const decided = contestant.decide(families[n % families.length] as Family);
      if (decided instanceof Promise) await decided;
    }
    const { user, system } = process.cpuUsage(before);
    if (round >= 3) rates.push((contestant.batch * 1e6) / (user + system));
  }
  return rates.sort((a, b) => a - b)[Math.floor(rates.length / 2)] as number;
}
