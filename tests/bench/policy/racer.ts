import { loadContestant } from './contestants.ts';
import { households } from './households.ts';

/** A process of one contestant: decides one batch each time it is told to, and answers its rate. */
const { batch, decide } = await loadContestant(process.argv[2] as string);
/** As many as stay in the cache, like a family that was just read. */
const families = households(250);

async function decideBatch(): Promise<number> {
  const before = process.cpuUsage();
  for (let n = 0; n < batch; n += 1) {
    const decided = decide(families[n % families.length] as (typeof families)[number]);
    if (decided instanceof Promise) await decided;
  }
  const { user, system } = process.cpuUsage(before);
  return (batch * 1e6) / (user + system);
}

process.on('message', async () => process.send?.(await decideBatch()));
