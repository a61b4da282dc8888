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

/**
 * From each status, where a warning may go. Nothing here ends a benefit: that is a decision inside `handling`. What was
 * noticed late is verified before the case closes; a bad batch closes what nobody has acted on; a person reopens.
 */
export const transitions = {
  raised: ['verifying', 'closed'],
  verifying: ['verifying', 'not-substantiated', 'verified', 'closed'],
  'not-substantiated': ['closed', 'verifying'],
  verified: ['classified'],
  classified: ['handling'],
  handling: ['feedback-received'],
  'feedback-received': ['closed', 'verifying'],
  closed: ['raised'],
} as const satisfies Record<WarningStatus, readonly WarningStatus[]>;
