import type { Instant } from '../time/index.ts';

/** What the relay passes on. `kind` names the queue. */
export type FollowUp =
  | { kind: 'start-interactive'; caseId: string }
  | { kind: 'start-bulk'; caseId: string }
  | { kind: 'token'; taskId: string }
  | { kind: 'feed-batch'; feed: string; batchId: string }
  | { kind: 'register-import'; importId: string }
  | { kind: 'what-if'; whatIfId: string };

/** A row of the table, before or after a change, as the stream shows it. */
export interface Row {
  id?: unknown;
  feed?: unknown;
  followUp?: { kind?: unknown; bulk?: unknown; since?: Instant };
}

/** The message that a row with unfinished business asks for; undefined when it has none. */
export function followUpOf(row: Row): FollowUp | undefined {
  const { followUp } = row;
  if (!followUp || typeof row.id !== 'string') return undefined;
  switch (followUp.kind) {
    case 'start':
    case 'stop':
    case 'redrive':
      return { kind: followUp.bulk ? 'start-bulk' : 'start-interactive', caseId: row.id };
    case 'token':
      return { kind: 'token', taskId: row.id };
    case 'feed-batch':
      return typeof row.feed === 'string' ? { kind: 'feed-batch', feed: row.feed, batchId: row.id } : undefined;
    case 'register-import':
      return { kind: 'register-import', importId: row.id };
    case 'what-if':
      return { kind: 'what-if', whatIfId: row.id };
    default:
      return undefined;
  }
}

/** The message of a change: only when the business is new, so that unrelated writes send nothing again. */
export function followUpOfChange(before: Row | undefined, after: Row | undefined): FollowUp | undefined {
  if (!after?.followUp) return undefined;
  if (before?.followUp?.since === after.followUp.since && before?.followUp?.kind === after.followUp.kind)
    return undefined;
  return followUpOf(after);
}
