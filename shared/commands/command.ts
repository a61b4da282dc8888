import type { ChainEntry } from '../chain/event.ts';
import type { Reader } from '../records/reader.ts';
import type { Write } from '../records/write.ts';
import type { Instant } from '../time/index.ts';
import type { Actor } from './actor.ts';

/** What every decision is told; a domain has no clock, no ids and no identity of its own. */
export interface Context {
  now: Instant;
  by: Actor;
  newId(kind: string): string;
}

/** A refusal is an expected outcome: a stable code, where the fault lies, and what mends it. */
export interface Refusal {
  code: string;
  detail: string;
  /** JSON pointer into the input. */
  pointer?: string;
  /** Further facts for the caller, e.g. the receipt of the open case. */
  extra?: Record<string, unknown>;
}

export type Decision<Answer> =
  | { ok: true; writes: Write[]; events: ChainEntry[]; answer: Answer }
  | { ok: false; refusal: Refusal };

/** Gathers through the reader, decides, and returns what is to be written: all of it or nothing. */
export interface Command<Input, Answer> {
  name: string;
  /** A repeat finds in the state itself that all was done, and writes nothing: it needs no record of the command. */
  repeatable?: true;
  decide(reader: Reader, input: Input, context: Context): Promise<Decision<Answer>>;
}

export type Outcome<Answer> =
  | { kind: 'done'; answer: Answer; repeated: boolean }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'key-reused' };

export function refuse(code: string, detail: string, more: Partial<Refusal> = {}): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { code, detail, ...more } };
}

export function done<Answer>(answer: Answer, writes: Write[], events: ChainEntry[]): Decision<Answer> {
  return { ok: true, writes, events, answer };
}
