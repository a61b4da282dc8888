import type { VerificationDepth } from '../policy/warningPolicy.ts';
import type { Verification, VerificationOutcome } from './warning.ts';

const deeper = { records: 'telephone', telephone: 'visit', visit: undefined } as const satisfies Record<
  VerificationDepth,
  VerificationDepth | undefined
>;

export type Consequence =
  | { kind: 'verified' }
  | { kind: 'again'; depth: VerificationDepth }
  | { kind: 'not-substantiated'; outcome: VerificationOutcome };

/**
 * What a verification means for the warning. Whoever cannot be reached is looked for once more and more closely. A
 * death of somebody who holds a category is no end of the matter: the assistance has to be reviewed (P5).
 */
export function consequenceOf(verification: Verification, holdsCategory: boolean): Consequence {
  const { outcome, depth } = verification;
  if (outcome === 'confirmed') return { kind: 'verified' };
  if (outcome === 'deceased' && holdsCategory) return { kind: 'verified' };
  const next = deeper[depth];
  if (outcome === 'cannot-be-reached' && next) return { kind: 'again', depth: next };
  return { kind: 'not-substantiated', outcome };
}
