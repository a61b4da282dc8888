import * as z from 'zod';

export const DeliberationStatus = z.enum(['called', 'convened', 'decided', 'carrying-out', 'closed']);
export type DeliberationStatus = z.infer<typeof DeliberationStatus>;

/** From each status, where a deliberation may go. A meeting without a quorum is called again; one that need not be is declined. */
export const transitions = {
  called: ['convened', 'closed'],
  convened: ['called', 'decided'],
  decided: ['carrying-out'],
  'carrying-out': ['closed'],
  closed: [],
} as const satisfies Record<DeliberationStatus, readonly DeliberationStatus[]>;
