import { type FeedFact, type FeedId, feedDefinitions, feedIds } from '../feeds/index.ts';
import type { FeedFactName } from '../policy/index.ts';

export interface SourcedFact extends FeedFact {
  feed: FeedId;
  /** Under which name it is put before the officers. */
  shownAs: string;
  /** The same of the day that dates it. */
  dayShownAs: string;
}

const camel = (id: string): string => id.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Every fact that a feed tells, and which feed that is: no two feeds tell the same. */
export const sourcedFacts: readonly SourcedFact[] = feedIds.flatMap((feed) =>
  feedDefinitions[feed].facts.map((fact: FeedFact) => ({
    ...fact,
    feed,
    shownAs: camel(fact.of ?? fact.fact),
    dayShownAs: camel(fact.by),
  })),
);

const byName = new Map(sourcedFacts.map((fact) => [fact.fact, fact]));

export function sourceOf(fact: FeedFactName): SourcedFact {
  const found = byName.get(fact);
  if (!found) throw new RangeError(`No feed tells of ${fact}`);
  return found;
}
