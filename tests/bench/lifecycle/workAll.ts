import { setTimeout as sleep } from 'node:timers/promises';
import { createOffices } from '../../../infra/local/demo/play/Offices.ts';
import type { Cloud } from '../../../infra/local/startCloud.ts';

const form = { outcome: 'no-difficulty', depth: 'visit', note: '家庭生活无异常', needs: [] };
const page = 50;

/** ms until who found nothing to do looks again. */
const rest = 100;

/**
 * Officers take the open verifications of their townships and complete them one by one, over the API, until as many as
 * expected are done. Several officers of one township share its tasks by their ids.
 */
export async function workAll(
  cloud: Cloud,
  { officers, expected, onDone }: { officers: number; expected: number; onDone(): void },
) {
  const desks = createOffices(cloud.endpoints).desks.filter(({ organ }) => organ.startsWith('township:'));
  let completed = 0;
  const worker = async (index: number): Promise<void> => {
    const own = desks
      .map((desk, place) => ({ desk, place }))
      .filter(({ place }) => place % officers === index % desks.length);
    // Fewer officers than desks: each sits at several. More: those of one desk share its tasks.
    const share = Math.max(1, Math.ceil((officers - (index % desks.length)) / desks.length));
    const mine = Math.floor(index / desks.length);
    const seen = new Set<string>();
    while (completed < expected) {
      let worked = 0;
      for (const { desk } of own) {
        const { body } = await desk.client.listTasks({ query: { limit: page } });
        const fresh = body.items.filter(({ id, kind }) => kind.startsWith('verify') && !seen.has(id));
        for (const { id, kind } of fresh.filter((task) => sumOf(task.id) % share === mine)) {
          seen.add(id);
          await desk.client.completeTask({ params: { id }, body: { kind, form } as never });
          completed += 1;
          onDone();
          worked += 1;
        }
      }
      if (worked === 0) await sleep(rest);
    }
  };
  await Promise.all(Array.from({ length: officers }, (_, index) => worker(index)));
  while (!(await cloud.idle(60_000)));
}

function sumOf(id: string): number {
  let sum = 0;
  for (let i = 0; i < id.length; i++) sum = (sum * 31 + id.charCodeAt(i)) % 65_521;
  return sum;
}
