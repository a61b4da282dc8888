import * as z from 'zod';
import { shardOf } from '../../cases/case.ts';
import { defineRecord } from '../../records/record.ts';
import { Instant } from '../../time/index.ts';
import type { Trigger } from '../trigger.ts';

/** What many warnings have in common that makes them baseless; all that is named must fit. */
export const Cause = z
  .strictObject({
    batchId: z.string().min(1).max(80).optional().meta({ description: 'A bad batch of a feed' }),
    runId: z.string().min(1).max(80).optional().meta({ description: 'A comparison run' }),
    indicator: z.string().min(1).max(80).optional(),
    period: z
      .string()
      .regex(/^\d{4}-\d{2}$/)
      .optional(),
  })
  .refine(({ batchId, runId }) => batchId !== undefined || runId !== undefined, 'name a batch or a run')
  .meta({ title: 'Cause of a closing of many', description: '批次错误等共同原因' });
export type Cause = z.infer<typeof Cause>;

/** Many warnings closed at once for one cause, by one person with one reason; and undone as a whole (P11). */
export const MassClosure = z.object({
  id: z.string(),
  county: z.string(),
  cause: Cause,
  reason: z.string(),
  by: z.string(),
  at: Instant,
  status: z.enum(['closing', 'closed', 'undoing', 'undone']),
  /** Where the county's open warnings have been looked through up to. */
  cursor: z.string().optional(),
  undo: z.object({ by: z.string(), at: Instant, reason: z.string() }).optional(),
  version: z.int(),
});
export type MassClosure = z.infer<typeof MassClosure>;

export const massClosures = defineRecord<{ id: string }, MassClosure>({
  name: 'MassClosure',
  schema: MassClosure,
  key: ({ id }) => ({ PK: `CLOSURE#${id}`, SK: 'CLOSURE' }),
  index: ({ id, county, at, status }) => ({
    GSI1PK: closuresOfCounty(county),
    GSI1SK: `${at}#${id}`,
    ...((status === 'closing' || status === 'undoing') && { GSI2PK: closureShard(id), GSI2SK: `${at}#${id}` }),
  }),
});

export const closuresOfCounty = (county: string) => `CLOSURES#${county}`;
export const closureShard = (id: string) => `CLOSURE#${shardOf(id)}`;

/** What became of one warning: closed, rid of the trigger, or left to those who act on it already. */
export const ClosureItem = z.object({
  closureId: z.string(),
  warningId: z.string(),
  effect: z.enum(['closed', 'trigger-voided', 'left']),
  undoneAt: Instant.optional(),
  version: z.int(),
});
export type ClosureItem = z.infer<typeof ClosureItem>;

export const closureItems = defineRecord<Pick<ClosureItem, 'closureId' | 'warningId'>, ClosureItem>({
  name: 'ClosureItem',
  schema: ClosureItem,
  key: ({ closureId, warningId }) => ({ PK: `CLOSURE#${closureId}`, SK: `WARNING#${warningId}` }),
});

export const itemsOfClosure = (closureId: string) => ({ pk: `CLOSURE#${closureId}`, prefix: 'WARNING#' });

export function fits({ batchId, runId, indicator, period }: Cause, trigger: Trigger): boolean {
  const { evidence } = trigger;
  return (
    !trigger.voidedBy &&
    (batchId === undefined || evidence.batchId === batchId) &&
    (runId === undefined || evidence.runId === runId) &&
    (indicator === undefined || trigger.indicator.id === indicator) &&
    (period === undefined || trigger.period === period)
  );
}
