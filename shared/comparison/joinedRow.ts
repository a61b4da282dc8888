import * as z from 'zod';
import { PlainDate } from '../time/index.ts';

const text = z.string().nullable();

/** Where a fact stands: the batch and the line of the row that tells it. */
export const Source = z.object({ batch: z.string(), line: z.int() });
export type Source = z.infer<typeof Source>;

/**
 * One person whom a screen has found worth judging, with the register beside it where it is on it. What no feed said is
 * null.
 */
export const JoinedRow = z.object({
  /** First and second half of the keyed hash; the second is told of people whom only a feed knows. */
  id: z.string(),
  rest: text,
  person: text,
  family: text,
  county: text,
  township: text,
  deceased_on: PlainDate.nullable(),
  labourer: z.enum(['main', 'other', 'none']).nullable(),
  held: z.array(z.string()).nullable(),
  /** Categories held so long that what they bring ought to have arrived. */
  settled: z.array(z.string()).nullable(),
  birth_date: PlainDate.nullable(),
  sex: z.enum(['male', 'female']).nullable(),
  division: text,
  /** By the names of the facts. */
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  /** Days of facts that are shown with their day. */
  dates: z.record(z.string(), text),
  /** By feed; of the row that told last. */
  sources: z.record(z.string(), Source.nullable()),
  received: z.array(z.string()),
});
export type JoinedRow = z.infer<typeof JoinedRow>;
