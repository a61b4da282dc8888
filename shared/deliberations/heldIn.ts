import { shanghaiDateOf } from '../time/index.ts';
import type { Deliberation } from './deliberation.ts';

/**
 * How many deliberations a county decided in a year, by level. 004 四（三）「各县（区）在每年度内至少启动一次」: the county's
 * own mechanism counts, whatever the townships did.
 */
export function heldIn(year: number, deliberations: readonly Deliberation[]): Record<'county' | 'township', number> {
  const held = deliberations.filter(({ session }) => session && shanghaiDateOf(session.at).startsWith(`${year}-`));
  const township = held.filter(({ level }) => level === 'township').length;
  return { county: held.length - township, township };
}
