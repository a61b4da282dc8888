import { type FeedFactName, owedBenefits, type Pack, type Thresholds } from '../policy/index.ts';

/** The policy of one county on the day of the run. */
export interface PlacePolicy {
  county: string;
  pack: Pack;
  thresholds: Thresholds;
  /** What whoever holds a category should have got, by agencies that have reported whom they gave it. */
  owed: OwedHere[];
  /** Whether any agency has reported. */
  reported: boolean;
}

export interface OwedHere {
  benefit: string;
  held: readonly string[];
  known: FeedFactName | null;
}

/** @param reporters agencies whose lists of what they gave the run has taken for this county */
export function placePolicy(
  county: string,
  pack: Pack,
  thresholds: Thresholds,
  reporters: ReadonlySet<string>,
): PlacePolicy {
  const owed = owedBenefits(pack)
    .filter(({ agency }) => reporters.has(agency))
    .map(({ benefit, held, known }) => ({ benefit, held, known }));
  return { county, pack, thresholds, owed, reported: reporters.size > 0 };
}
