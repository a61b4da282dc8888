const conflicts = new Set([
  'ConditionalCheckFailed',
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
  'None',
]);

/** True when a transaction was refused only because somebody else was first, or too many came at once. */
export function isConflict(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'TransactionConflictException') return true;
  if (error.name !== 'TransactionCanceledException') return false;
  return reasonsOf(error).every((code) => conflicts.has(code));
}

/** Which writes of the transaction were refused; none where the table does not say. */
export const placesOfConflict = (error: unknown): number[] =>
  reasonsOf(error).flatMap((code, place) => (code === 'None' ? [] : [place]));

const reasonsOf = (error: unknown): string[] =>
  ((error as { CancellationReasons?: { Code?: string }[] }).CancellationReasons ?? []).map(
    ({ Code }) => Code ?? 'None',
  );
