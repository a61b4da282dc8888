import { type Command, done } from '../commands/command.ts';
import { create } from '../records/write.ts';
import type { FeedId } from './feedDefinitions.ts';
import { type MatchList, matchLists, newMatchList } from './matchList.ts';
import { type MatchProposal, matchProposals } from './matchProposal.ts';

export interface Proposed extends Pick<MatchProposal, 'line' | 'fault' | 'personId' | 'county' | 'confidence'> {}

/**
 * Lays proposals before the counties of the persons, a few dozen at a time, all of a delivery under one day for each county.
 * A line that was proposed stays as it is.
 */
export const proposeMatches: Command<{ feed: FeedId; batchId: string; matches: readonly Proposed[] }, object> = {
  name: 'propose-matches',
  async decide(reader, { feed, batchId, matches }, context) {
    const writes = [];
    const lists = new Map<string, Pick<MatchList, 'dueAt'>>();
    for (const match of matches) {
      const { line, county } = match;
      if (await reader.find(matchProposals, { batchId, line })) continue;
      let list = lists.get(county) ?? (await reader.find(matchLists, { batchId, county }));
      if (!list) {
        const opened = newMatchList({ feed, batchId, county }, context.now);
        writes.push(create(matchLists, opened));
        list = opened;
      }
      lists.set(county, list);
      const open = { feed, batchId, ...match, status: 'open' as const, proposedAt: context.now, dueAt: list.dueAt };
      writes.push(create(matchProposals, open));
    }
    return done({}, writes, []);
  },
};
