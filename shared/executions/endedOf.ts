import type { Ended } from './repair.ts';

const ended: Readonly<Record<string, Ended['status']>> = {
  FAILED: 'failed',
  TIMED_OUT: 'timed-out',
  ABORTED: 'aborted',
  SUCCEEDED: 'ended-early',
};

/** What an ended execution means to a case that is still open; undefined while it runs. */
export const endedOf = (status: string): Ended['status'] | undefined => ended[status];
