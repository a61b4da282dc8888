/** Kinds of task for which somebody goes to the family: two of them done on one way are one way saved. */
const kinds: ReadonlySet<string> = new Set([
  'visit-home',
  'visit-for-another',
  'verify-warning',
  'verify-urgent-warning',
  'review-eligibility',
  'review-objection',
  'inform-family',
  'assist-application',
  'collect-authorisations',
  'receive-papers',
  'serve-notice',
  'serve-decision',
]);

export const isAtHome = (kind: string): boolean => kinds.has(kind);

/** Ways to the family that one visit made needless. */
export const visitsSaved = (completedKinds: readonly string[]): number =>
  Math.max(0, completedKinds.filter(isAtHome).length - 1);
