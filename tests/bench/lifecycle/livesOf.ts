import type { Cloud } from '../../../infra/local/startCloud.ts';
import { createReader } from '../../../shared/adapters/dynamodb/reader.ts';
import { chainEvents, eventsOf } from '../../../shared/chain/event.ts';
import { toMillis } from '../../../shared/time/index.ts';
import { warnings } from '../../../shared/warnings/warning.ts';
import { tableOf } from './tableOf.ts';

export interface Lives {
  /** Milliseconds from each completion by an officer to the next event that the execution wrote. */
  delays: number[];
  /** Commands of the cases: each is one transaction. */
  commands: number;
  closed: number;
}

/** What the chains of the cases tell of their lives, after the run: nothing is asked while it is measured. */
export async function livesOf(cloud: Cloud, ids: readonly string[]): Promise<Lives> {
  const table = await tableOf(cloud);
  const reader = createReader(table);
  const lives: Lives = { delays: [], commands: 0, closed: 0 };
  for (const id of ids) {
    const { familyId, status } = await reader.get(warnings, { id });
    const events = await reader.list(chainEvents, eventsOf(familyId));
    events.forEach(({ by, at }, index) => {
      const next = events[index + 1];
      if (by.kind === 'officer' && next) lives.delays.push(toMillis(next.at) - toMillis(at));
    });
    lives.commands += new Set(events.map(({ at, by }) => `${at} ${by.id}`)).size;
    if (status === 'closed') lives.closed += 1;
  }
  lives.delays.sort((a, b) => a - b);
  table.client.destroy();
  return lives;
}

export const percentile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * part) / 100))] ?? 0;
