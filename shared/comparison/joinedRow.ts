import type { PlainDate } from '../time/index.ts';

/** Where a fact stands: the batch and the line of the row that tells it. */
export interface Source {
  batch: string;
  line: number;
}

/**
 * One person whom a screen has found worth judging, with the register beside it where it is on it. What no feed said is
 * absent.
 */
export interface JoinedRow {
  /** First and second half of the keyed hash; the second is told of people whom only a feed knows. */
  id: string;
  rest: string | null;
  person: string | null;
  family: string | null;
  county: string | null;
  township: string | null;
  deceased_on: PlainDate | null;
  labourer: 'main' | 'other' | 'none' | null;
  held: string[] | null;
  /** Categories held so long that what they bring ought to have arrived. */
  settled: string[] | null;
  birth_date: PlainDate | null;
  sex: 'male' | 'female' | null;
  division: string | null;
  /** By the names of the facts: amounts in fen, counts, days. */
  facts: Partial<Record<string, string | number>>;
  /** Days of facts that are shown with their day. */
  dates: Partial<Record<string, PlainDate | null>>;
  /** By feed; of the row that told last. */
  sources: Partial<Record<string, Source>>;
  received: string[];
}
