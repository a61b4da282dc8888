import type { Store } from '../../store/openStore.ts';
import type { Op } from '../../store/writeFrame.ts';

/** An item (or batch) to be worked; one that has a child already is to be redriven. */
export interface PendingItem {
  seq: number;
  input: string;
  child: number | null;
}

const pendingSql =
  "SELECT seq, input, child FROM mapItems WHERE run = ? AND status IN ('PENDING', 'PENDING_REDRIVE') AND seq > ? ORDER BY seq LIMIT ?";

export const nextPending = (store: Store, run: string, after: number, most: number): PendingItem[] =>
  store.all<PendingItem>(pendingSql, run, after, most);

export const itemStarted = (run: string, seq: number, child: number): Op => ({
  sql: "UPDATE mapItems SET status = 'RUNNING', child = ? WHERE run = ? AND seq = ?",
  values: [child, run, seq],
});

/** Only if it has not ended again by now. */
export const childRedriven = (run: string, child: number): Op => ({
  sql: "UPDATE mapItems SET status = 'RUNNING' WHERE run = ? AND child = ? AND status = 'PENDING_REDRIVE'",
  values: [run, child],
});
