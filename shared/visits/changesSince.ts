import type { ChainEvent } from '../chain/event.ts';

const visits: ReadonlySet<string> = new Set(['household-visited', 'home-visited', 'warning-verified']);

export interface Changes {
  lastVisit: ChainEvent | undefined;
  /** What stands on the chain since then, oldest first; everything where nobody has been there yet. */
  since: ChainEvent[];
}

/** What happened to a family since somebody was last there. Given its chain, oldest first. */
export function changesSince(events: readonly ChainEvent[]): Changes {
  const last = events.findLastIndex(({ type }) => visits.has(type));
  return { lastVisit: events[last], since: events.slice(last + 1) };
}
