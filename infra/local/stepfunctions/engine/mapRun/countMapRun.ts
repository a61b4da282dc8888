import type { Store } from '../../store/openStore.ts';

export interface MapRunCounts {
  pending: number;
  running: number;
  total: number;
  totalItems: number;
  /** Items of children that did not succeed. */
  failedItems: number;
}

interface StatusCount {
  status: string;
  children: number;
  items: number;
}

export const statusCounts = (store: Store, arn: string): StatusCount[] =>
  store.all<StatusCount>(
    'SELECT status, count(*) AS children, sum(items) AS items FROM mapItems WHERE run = ? GROUP BY status',
    arn,
  );

export function countMapRun(store: Store, arn: string): MapRunCounts {
  const counts: MapRunCounts = { pending: 0, running: 0, total: 0, totalItems: 0, failedItems: 0 };
  for (const { status, children, items } of statusCounts(store, arn)) {
    counts.total += children;
    counts.totalItems += items;
    if (status.startsWith('PENDING')) counts.pending += children;
    else if (status === 'RUNNING') counts.running += children;
    else if (status !== 'SUCCEEDED') counts.failedItems += items;
  }
  return counts;
}
