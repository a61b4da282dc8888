import * as z from 'zod';
import { shardOf } from '../../cases/case.ts';
import type { Reader } from '../../records/reader.ts';
import { defineRecord } from '../../records/record.ts';
import { create, replace, type Write } from '../../records/write.ts';
import { Instant, PlainDate } from '../../time/index.ts';

/** The day until which a case is to be decided, as the sweep looks for it. The clock of the case is what counts. */
export const StatutoryTerm = z.object({
  /** The application's. */
  id: z.string(),
  dueOn: PlainDate,
  /** Decided, ended, or told to the superior organ: nobody looks at it again. */
  settled: z.object({ as: z.enum(['decided', 'escalated']), at: Instant }).optional(),
  version: z.int(),
});
export type StatutoryTerm = z.infer<typeof StatutoryTerm>;

export const statutoryTerms = defineRecord<Pick<StatutoryTerm, 'id'>, StatutoryTerm>({
  name: 'StatutoryTerm',
  schema: StatutoryTerm,
  key: ({ id }) => ({ PK: `CASE#${id}`, SK: 'TERM' }),
  index: ({ id, dueOn, settled }) => (settled ? {} : { GSI2PK: termShard(id), GSI2SK: `${dueOn}#${id}` }),
});

export const termShard = (id: string) => `TERM#${shardOf(id)}`;

/** A term that became shorter is looked for sooner; a longer one is seen when its first day comes. */
export async function hastenTerm(reader: Reader, id: string, dueOn: PlainDate): Promise<Write[]> {
  const term = await reader.find(statutoryTerms, { id });
  if (!term || term.settled || term.dueOn <= dueOn) return [];
  return [replace(statutoryTerms, { ...term, dueOn })];
}

/** The term of a case that is to be decided again. */
export async function renewTerm(reader: Reader, id: string, dueOn: PlainDate): Promise<Write> {
  const term = await reader.find(statutoryTerms, { id });
  if (!term) return create(statutoryTerms, { id, dueOn });
  const { settled: _, ...open } = term;
  return replace(statutoryTerms, { ...open, dueOn });
}
