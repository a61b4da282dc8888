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

/** One link of a family's assistance chain (一户一条救助链). The head is the event with the highest number. */
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
  version: z.int(),
});
export type ChainEvent = z.infer<typeof ChainEvent>;

/** The last event of a chain: its number, and its hash that the next one seals. */
export const ChainHead = z.object({ seq: z.int().min(1), hash: z.string() });
export type ChainHead = z.infer<typeof ChainHead>;

/** Stands apart from its event so that retention may erase it and the chain still verifies. */
export const ChainPayload = z.object({
  chain: z.string(),
  seq: z.int().min(1),
  salt: z.string(),
  payload: z.record(z.string(), z.unknown()).optional(),
  erasedBy: z.string().optional(),
  version: z.int(),
});
export type ChainPayload = z.infer<typeof ChainPayload>;

const place = (seq: number) => String(seq).padStart(10, '0');

export const chainEvents = defineRecord<{ chain: string; seq: number }, ChainEvent>({
  name: 'ChainEvent',
  schema: ChainEvent,
  key: ({ chain, seq }) => ({ PK: `CHAIN#${chain}`, SK: `EVENT#${place(seq)}` }),
});

export const chainPayloads = defineRecord<{ chain: string; seq: number }, ChainPayload>({
  name: 'ChainPayload',
  schema: ChainPayload,
  key: ({ chain, seq }) => ({ PK: `CHAIN#${chain}`, SK: `PAYLOAD#${place(seq)}` }),
});

export const eventsOf = (chain: string) => ({ pk: `CHAIN#${chain}`, prefix: 'EVENT#' });
export const payloadsOf = (chain: string) => ({ pk: `CHAIN#${chain}`, prefix: 'PAYLOAD#' });
/** The payloads of a page of events, from its first number to its last. */
export const payloadsBetween = (chain: string, first: number, last: number) => ({
  pk: `CHAIN#${chain}`,
  from: `PAYLOAD#${place(first)}`,
  to: `PAYLOAD#${place(last)}`,
});
