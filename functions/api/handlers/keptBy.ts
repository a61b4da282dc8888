import { organOf } from '../../../shared/access/index.ts';
import { absences, absencesOfOrgan, isAway } from '../../../shared/officers/absence.ts';
import type { Task } from '../../../shared/tasks/task.ts';
import { shanghaiDateOf } from '../../../shared/time/index.ts';
import type { Exchange } from '../exchange.ts';

/** Whose desk a task lies on, seen by the caller. */
export type Holder = 'anybody' | 'nobody' | 'me' | 'delegated' | 'standing-in';

/** Whether a task lies where the caller looks: in the pool, on its own desk, or on that of a colleague who is away. */
export async function keptBy(exchange: Exchange, holder: Holder): Promise<(task: Task) => boolean> {
  const { id } = exchange.principal;
  switch (holder) {
    case 'anybody':
      return () => true;
    case 'nobody':
      return ({ claimedBy }) => claimedBy === undefined;
    case 'me':
      return ({ claimedBy }) => claimedBy === id;
    case 'delegated':
      return ({ claimedBy, delegatedBy }) => claimedBy === id && delegatedBy !== undefined;
    case 'standing-in': {
      const today = shanghaiDateOf(exchange.now);
      const range = { index: 'GSI1' as const, pk: absencesOfOrgan(organOf(exchange.principal) ?? ''), from: today };
      const all = await exchange.services.reader.list(absences, range);
      const away = all.filter((absence) => isAway(absence, today) && (absence.standIn ?? id) === id);
      const officers = new Set(away.map(({ officer }) => officer));
      return ({ claimedBy }) => claimedBy !== undefined && officers.has(claimedBy);
    }
  }
}
