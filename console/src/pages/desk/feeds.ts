import type { FeedDefinition } from '../../../../shared/feeds/feedDefinition.ts';
import { type FeedId, feedDefinitions } from '../../../../shared/feeds/feedDefinitions.ts';
import { holds, type Officer } from '../../session/Officer.ts';

export type { FeedId };

export const feedOf = (id: FeedId): FeedDefinition => feedDefinitions[id];

const all = Object.keys(feedDefinitions) as FeedId[];

export const owns = (officer: Officer, id: FeedId): boolean =>
  feedOf(id).owners.some((owner) => officer.organ.startsWith(`${owner}:`));

/** What an officer may look at: all lists where it oversees them, those of its agency elsewhere. */
export const feedsSeenBy = (officer: Officer): FeedId[] =>
  holds(officer, ['county-officer', 'administrator']) ? all : all.filter((id) => owns(officer, id));

export const delivers = (officer: Officer, id: FeedId): boolean =>
  holds(officer, ['agency-officer', 'agency-system']) && owns(officer, id);
