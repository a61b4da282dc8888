import * as z from 'zod';
import { shardOf } from '../cases/case.ts';
import { defineRecord } from '../records/record.ts';
import { planMoves, type TaskRule } from '../tasks/rule.ts';
import { TaskMove } from '../tasks/task.ts';
import { Instant } from '../time/index.ts';
import { FeedId } from './feedDefinitions.ts';

/** No norm says how soon somebody is to look: ours, so that answers come before the next month's comparison. */
export const matchRule: TaskRule = { workingDays: 5, basis: 'default', signOff: ['county-officer'] };

/**
 * What one delivery lays before one county: rows that may be about persons of its register. A county owes an answer to each
 * by one day; time reminds it, then tells the organ above. It never answers for anybody.
 */
export const MatchList = z.object({
  id: z.string(),
  feed: FeedId,
  batchId: z.string(),
  county: z.string(),
  organ: z.string(),
  openedAt: Instant,
  dueAt: Instant,
  moves: z.array(TaskMove),
  moved: z.array(TaskMove),
  version: z.int(),
});
export type MatchList = z.infer<typeof MatchList>;

type Place = Pick<MatchList, 'batchId' | 'county'>;

export const matchLists = defineRecord<Place, MatchList>({
  name: 'MatchList',
  schema: MatchList,
  key: ({ batchId, county }) => ({ PK: `MATCHES#${batchId}`, SK: `COUNTY#${county}` }),
  index: ({ id, moves: [next] }) => (next ? { GSI2PK: matchListShard(id), GSI2SK: `${next.at}#${id}` } : {}),
});

export const matchListShard = (id: string) => `MATCHLIST#${shardOf(id)}`;

/** @param now when the proposals are laid before the county */
export const newMatchList = (
  { feed, batchId, county }: Pick<MatchList, 'feed' | 'batchId' | 'county'>,
  now: Instant,
): Omit<MatchList, 'version'> => ({
  id: `${batchId}.${county}`,
  feed,
  batchId,
  county,
  organ: `civil-affairs:${county}`,
  openedAt: now,
  ...planMoves(now, matchRule),
  moved: [],
});
