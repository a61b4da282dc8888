import * as z from 'zod';
import { PlainDate } from '../time/index.ts';

const fen = z.number().int().nullable();
const date = PlainDate.nullable();
const text = z.string().nullable();

/**
 * One person of the feeds, with the register beside it where it is on it. What no feed said is null. For each feed also
 * the batch and line that its fact comes from.
 */
export const JoinedRow = z.object({
  id_hash: z.string(),
  person: text,
  family: text,
  county: text,
  township: text,
  deceased_on: date,
  labourer: z.enum(['main', 'other', 'none']).nullable(),
  held: z.array(z.string()).nullable(),
  birth_date: PlainDate,
  sex: z.enum(['male', 'female']),
  division: z.string(),
  medical_fen: fen,
  medical_as_of: date,
  medical_batch: text,
  medical_line: z.number().nullable(),
  unemployed_since: date,
  unemployed_batch: text,
  unemployed_line: z.number().nullable(),
  died_on: date,
  died_batch: text,
  died_line: z.number().nullable(),
  disaster_fen: fen,
  disaster_on: date,
  disaster_batch: text,
  disaster_line: z.number().nullable(),
});
export type JoinedRow = z.infer<typeof JoinedRow>;
