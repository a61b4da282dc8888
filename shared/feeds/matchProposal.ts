import * as z from 'zod';
import { defineRecord } from '../records/record.ts';
import { Instant } from '../time/index.ts';
import { FeedId } from './feedDefinitions.ts';

export const MatchConfidence = z.enum(['high', 'medium']).meta({
  title: 'Confidence of a match',
  description: 'high: 同名、同生日、同乡镇且唯一；medium: 同名、同生日、同区县且唯一',
});
export type MatchConfidence = z.infer<typeof MatchConfidence>;

/**
 * A row without a usable ID number that may be about somebody on the register: same name, same birth date, same area, and
 * nobody else there. It counts only when a human has said that it is this person.
 */
export const MatchProposal = z.object({
  feed: FeedId,
  batchId: z.string(),
  /** Of the delivered file. */
  line: z.int(),
  /** What was wrong with its ID number. */
  fault: z.string(),
  personId: z.string(),
  county: z.string(),
  confidence: MatchConfidence,
  status: z.enum(['open', 'confirmed', 'refused']),
  proposedAt: Instant,
  /** By when the county owes an answer. */
  dueAt: Instant,
  answeredAt: Instant.optional(),
  answeredBy: z.string().optional(),
  version: z.int(),
});
export type MatchProposal = z.infer<typeof MatchProposal>;

type Place = Pick<MatchProposal, 'batchId' | 'line'>;
const lineKey = (line: number) => String(line).padStart(10, '0');

export const matchProposals = defineRecord<Place, MatchProposal>({
  name: 'MatchProposal',
  schema: MatchProposal,
  key: ({ batchId, line }) => ({ PK: `MATCHES#${batchId}`, SK: `LINE#${lineKey(line)}` }),
  index: ({ county, status, batchId, line }) => ({
    GSI1PK: matchesOfCounty(county, status === 'open' ? 'open' : 'done'),
    GSI1SK: `${batchId}#${lineKey(line)}`,
  }),
});

export const matchesOfBatch = (batchId: string) => ({ pk: `MATCHES#${batchId}`, prefix: 'LINE#' });
export const matchesOfCounty = (county: string, list: 'open' | 'done') => `MATCHES#${county}#${list}`;
