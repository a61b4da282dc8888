import * as z from 'zod';
import { Actor } from '../commands/actor.ts';
import { defineRecord } from '../records/record.ts';
import { Instant } from '../time/index.ts';

/** What a command wants said on a family's assistance chain. */
export interface ChainEntry {
  chain: string;
  type: string;
  caseId: string;
  payload: Record<string, unknown>;
}

/**
 * One link of a family's assistance chain (一户一条救助链). The head is the event with the highest number. The hash that the
 * next link seals covers `payloadHash`, and neither the payload nor its salt: retention may erase them and the chain still
 * verifies.
 */
export const ChainEvent = z.object({
  format: z.literal(1),
  chain: z.string(),
  seq: z.int().min(1),
  /** Hash of the event before; 64 zeros for the first. */
  prev: z.string(),
  type: z.string(),
  at: Instant,
  by: Actor,
  caseId: z.string(),
  payloadHash: z.string(),
  salt: z.string(),
  payload: z.record(z.string(), z.unknown()).optional(),
  erasedBy: z.string().optional().meta({ description: 'The retention rule that erased the payload' }),
  version: z.int(),
});
export type ChainEvent = z.infer<typeof ChainEvent>;

/** The last event of a chain: its number, and its hash that the next one seals. */
export const ChainHead = z.object({ seq: z.int().min(1), hash: z.string() });
export type ChainHead = z.infer<typeof ChainHead>;

export const chainEvents = defineRecord<{ chain: string; seq: number }, ChainEvent>({
  name: 'ChainEvent',
  schema: ChainEvent,
  key: ({ chain, seq }) => ({ PK: `CHAIN#${chain}`, SK: `EVENT#${String(seq).padStart(10, '0')}` }),
});

export const eventsOf = (chain: string) => ({ pk: `CHAIN#${chain}`, prefix: 'EVENT#' });
