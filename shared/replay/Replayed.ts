import type { ChainEvent } from '../chain/event.ts';
import type { HeldCategory } from '../persons/person.ts';
import type { Instant, PlainDate } from '../time/index.ts';

/** An event with its payload, which a retention rule may have erased. */
export type ToldEvent = Pick<ChainEvent, 'type' | 'at' | 'by' | 'caseId'> & {
  payload?: Record<string, unknown> | undefined;
};

export interface ReplayedCase {
  status: string;
  openedAt: Instant;
  closedAt?: Instant;
  outcome?: string;
}

export interface ReplayedEntitlements {
  category: string;
  from: PlainDate;
  until?: PlainDate;
  /** Benefits with the person concerned, the household's own without. */
  items: string[];
}

export interface ReplayedWindow {
  personId: string;
  status: 'watching' | 'ended';
  from: PlainDate;
  until?: PlainDate | undefined;
  hits: number;
}

export interface ReplayedSuppression {
  personId: string;
  until: PlainDate;
  ended: boolean;
  counted: number;
}

/** What has become of a family by its chain alone. Keys are the ids of the records that say the same. */
export interface Replayed {
  cases: Map<string, ReplayedCase>;
  /** Persons for whom help was applied, by application. */
  covered: Map<string, string[]>;
  /** By person. */
  held: Map<string, HeldCategory[]>;
  /** By the case that granted them. */
  entitlements: Map<string, ReplayedEntitlements>;
  windows: Map<string, ReplayedWindow>;
  suppressions: Map<string, ReplayedSuppression>;
  /** Payments that were made. */
  paid: Map<string, number>;
  /** False when a payload is gone: the chain cannot tell everything any more. */
  complete: boolean;
}

/** What one type of event changes. */
export type Effects = Readonly<Record<string, (told: Replayed, event: ToldEvent, payload: unknown) => void>>;
