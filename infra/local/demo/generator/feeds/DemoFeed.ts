import type { FeedId, RowFault } from '../../../../../shared/feeds/index.ts';

/** A file as an agency delivers it, and what is known to be in it. */
export interface DemoFeed {
  readonly feed: FeedId;
  /** Organ that delivers it, `<agency>:<division>`. */
  readonly organ: string;
  readonly bytes: Buffer;
  readonly truth: FeedTruth;
}

export interface FeedTruth {
  /** Data rows, faulty ones included. */
  readonly rows: number;
  readonly quarantined: Readonly<Partial<Record<RowFault, number>>>;
  /** ID numbers of people with a row that is meant to be noticed, on the register and beyond it. */
  readonly striking: { readonly registered: readonly string[]; readonly others: readonly string[] };
}

/** Cells by column, under the headers of the agency. */
export type Row = Readonly<Record<string, string>>;
