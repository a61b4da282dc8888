import { type Command, done } from '../commands/command.ts';
import { create } from '../records/write.ts';
import type { FeedId } from './feedDefinitions.ts';
import { type MatchProposal, matchProposals } from './matchProposal.ts';

export interface Proposed extends Pick<MatchProposal, 'line' | 'fault' | 'personId' | 'county' | 'confidence'> {}

/** Lays proposals before the counties of the persons, a few dozen at a time. A line that was proposed stays as it is. */
export const proposeMatches: Command<{ feed: FeedId; batchId: string; matches: readonly Proposed[] }, object> = {
  name: 'propose-matches',
  async decide(reader, { feed, batchId, matches }, context) {
    const writes = [];
    for (const match of matches) {
      if (await reader.find(matchProposals, { batchId, line: match.line })) continue;
      const open = { feed, batchId, ...match, status: 'open' as const, proposedAt: context.now };
      writes.push(create(matchProposals, open));
    }
    return done({}, writes, []);
  },
};
