import type { Agency } from '../policy/agency.ts';

/** More than half of those invited, each counted once. Ours: no notice names a quorum. */
export function hasQuorum(invited: readonly Agency[], attended: readonly Agency[]): boolean {
  const present = new Set(attended.filter((agency) => invited.includes(agency)));
  return present.size * 2 > new Set(invited).size;
}
