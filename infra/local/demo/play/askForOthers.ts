import type { Play } from './Play.ts';
import { refusalOf } from './problems.ts';

const refusals = ['outside-scope', 'role-missing', 'feed-of-another-agency'];

/** One officer asks for what belongs to another township, and for what only the county may do. @throws when let in */
export async function askForOthers({ offices, world, tally }: Play): Promise<void> {
  const [id, plan] = [...world.planOf].find(([, { family }]) => family.township !== '340404001') ?? [];
  if (!id || !plan) return;
  const { client } = offices.of('township:340404001', 'township-officer');
  const attempts = {
    'an application of another township': () => client.readApplication({ params: { id } }),
    'the tasks of another township': () => client.listTasks({ query: { organ: `township:${plan.family.township}` } }),
    'the load of a register': () => client.announceImport({ body: {} }),
    'a delivery of feeds': () =>
      client.announceBatch({ params: { feed: 'disaster-aid' }, body: { period: '2026-01' } }),
  };
  for (const [what, attempt] of Object.entries(attempts)) {
    const code = await refusalOf(attempt());
    if (!code || !refusals.includes(code)) throw new Error(`An officer was let into ${what} (${code})`);
    tally.refusedAttempts.push(`${what}: ${code}`);
  }
}
