import type { PlainDate } from '../time/index.ts';

/** County, day, and eight characters that nobody can guess in order: 340404-20260302-7ZK4Q8MB. */
export const receiptNumber = (county: string, today: PlainDate, id: string): string =>
  `${county}-${today.replaceAll('-', '')}-${id.slice(-8)}`;
