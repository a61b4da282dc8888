import type { FeedFactName } from '../policy/index.ts';

/**
 * How the rows about one person become a fact of the comparison.
 * - `latest`: the value in the row of the latest day; unknown when that row does not meet `where`
 * - `sum`, `count`: over the rows that meet `where`
 */
export interface FeedFact {
  readonly fact: FeedFactName;
  readonly take: 'latest' | 'sum' | 'count';
  /** Column of the value; a count needs none. */
  readonly of?: string;
  /** Column of the day by which rows are ordered. */
  readonly by: string;
  /** The officers are shown that day too. */
  readonly dated?: boolean;
  readonly where?: { readonly column: string; readonly is: readonly string[] };
  /** Only rows of so many months before the day of the run. */
  readonly months?: number;
}
