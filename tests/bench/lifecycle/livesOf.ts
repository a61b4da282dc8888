import { createReader } from '../../../shared/adapters/dynamodb/reader.ts';
import type { Table } from '../../../shared/adapters/dynamodb/table.ts';
import { chainEvents, eventsOf } from '../../../shared/chain/event.ts';
import { toMillis } from '../../../shared/time/index.ts';
import { warnings } from '../../../shared/warnings/warning.ts';

export interface Lives {
  /** Milliseconds from each completion by an officer to the next event that the execution wrote. */
  delays: number[];
  closed: number;
}

/** What the chains of the cases tell of their lives, after the run: nothing is asked while it is measured. */
export async function livesOf(table: Table, ids: readonly string[]): Promise<Lives> {
  const reader = createReader(table);
  const lives: Lives = { delays: [], closed: 0 };
  for (const id of ids) {
    const { familyId, status } = await reader.get(warnings, { id });
    const events = await reader.list(chainEvents, eventsOf(familyId));
    events.forEach(({ by, at }, index) => {
      const next = events[index + 1];
      if (by.kind === 'officer' && next) lives.delays.push(toMillis(next.at) - toMillis(at));
    });
    if (status === 'closed') lives.closed += 1;
  }
  lives.delays.sort((a, b) => a - b);
  return lives;
}

export const percentile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * part) / 100))] ?? 0;
