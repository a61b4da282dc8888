import * as z from 'zod';

export const WarningStatus = z.enum([
  'raised',
  'verifying',
  'not-substantiated',
  'verified',
  'classified',
  'handling',
  'feedback-received',
  'closed',
]);
export type WarningStatus = z.infer<typeof WarningStatus>;

/** From each status, where a warning may go. Nothing here ends a benefit: that is a decision inside `handling`. */
export const transitions = {
  raised: ['verifying'],
  verifying: ['verifying', 'not-substantiated', 'verified'],
  'not-substantiated': ['closed'],
  verified: ['classified'],
  classified: ['handling'],
  handling: ['feedback-received'],
  'feedback-received': ['closed'],
  closed: [],
} as const satisfies Record<WarningStatus, readonly WarningStatus[]>;
