import { contains, type Division } from '../../identity/index.ts';
import type { PlainDate } from '../../time/index.ts';
import type { Pack } from '../pack.ts';
import { chongqing } from './chongqing/2024-1/chongqing.ts';
import { huainan } from './huainan/2024-1/huainan.ts';
import { hubei } from './hubei/2024-1/hubei.ts';
import { jiaozhou } from './jiaozhou/2024-1/jiaozhou.ts';
import { liaoning } from './liaoning/2024-1/liaoning.ts';
import { national } from './national/2025-1/national.ts';

/** Every published version. A new jurisdiction is one folder and one line here. */
export const packs: readonly Pack[] = [national, chongqing, liaoning, hubei, jiaozhou, huainan];

export interface PackOptions {
  /** A draft decides only where somebody said so explicitly; every decision then carries the status. */
  readonly allowDraft?: boolean;
  readonly among?: readonly Pack[];
}

const covers = (pack: Pack, division: Division): string | undefined =>
  pack.divisions.filter((scope) => scope === '100000' || contains(scope, division)).sort(byNarrowness)[0];

const byNarrowness = (a: Division, b: Division): number => significant(b) - significant(a);
const significant = (division: Division): number => division.replace(/0+$/, '').length;

/**
 * The pack of a place on a day: the narrowest division that has one in force then, its latest version; the national base
 * where there is no local one. A draft is passed over unless `allowDraft`. Undefined before any norm was in force.
 */
export function packFor(division: Division, date: PlainDate, options: PackOptions = {}): Pack | undefined {
  const inForce = (options.among ?? packs)
    .filter((pack) => pack.from <= date && (pack.until === null || date < pack.until))
    .filter((pack) => pack.identity.status === 'issued' || options.allowDraft === true)
    .flatMap((pack) => {
      const scope = covers(pack, division);
      return scope ? [{ pack, depth: scope === '100000' ? 0 : significant(scope) }] : [];
    })
    .sort((a, b) => b.depth - a.depth || (a.pack.from < b.pack.from ? 1 : -1));
  return inForce[0]?.pack;
}

/** The stored version of an old case, whatever is in force today. A version that is gone or changed is a bug. */
export function packOf(identity: { readonly id: string; readonly hash: string }, among: readonly Pack[] = packs): Pack {
  const pack = among.find(({ id }) => id === identity.id);
  if (!pack) throw new Error(`pack ${identity.id} is not in this build`);
  if (pack.hash !== identity.hash) throw new Error(`pack ${identity.id} differs from the version that was stored`);
  return pack;
}
