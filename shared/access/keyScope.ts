import { contains, countyOf, type Division } from '../identity/index.ts';
import type { Action } from './action.ts';
import { heldRights, type Verdict } from './allows.ts';
import { parseOrgan } from './organ.ts';
import { organOf, type Principal } from './principal.ts';
import type { Purpose } from './purpose.ts';
import type { Role } from './role.ts';

/** What the caller asks to see; nothing asked means everything it may see. */
export interface Asked {
  division?: Division | undefined;
  organ?: string | undefined;
}

/**
 * What a list may ask the table for. `county` is the partition; `within` narrows it to a division, `organ` to one
 * organ, `filedBy` to what one principal filed.
 */
export interface KeyScope {
  county?: Division;
  within: Division;
  organ?: string;
  agency?: string;
  filedBy?: string;
  role: Role;
  purpose: Purpose;
}

export type ScopeVerdict = { allowed: true; scope: KeyScope } | Extract<Verdict, { allowed: false }>;

/** The part of a listing that the principal may see. What was asked is cut to it, or refused when it lies outside. */
export function keyScope(principal: Principal, action: Action, asked: Asked = {}): ScopeVerdict {
  const held = heldRights(principal, action);
  const { organ: seat } = principal;
  if (held.length === 0 || !seat) return { allowed: false, because: 'role' };
  for (const { role, right } of held) {
    const askedDivision = asked.division ?? (asked.organ ? parseOrgan(asked.organ)?.division : undefined);
    const base = { role, purpose: right.purposes[0] };
    if (right.scope === 'organ') {
      const organ = organOf(principal);
      if (!organ || (asked.organ && asked.organ !== organ)) continue;
      if (asked.division && !contains(asked.division, seat.division)) continue;
      return { allowed: true, scope: { ...base, ...place(seat.division), organ } };
    }
    const reach = right.scope === 'county' ? (countyOf(seat.division) ?? seat.division) : seat.division;
    const within = askedDivision ?? reach;
    if (!contains(reach, within)) continue;
    return {
      allowed: true,
      scope: {
        ...base,
        ...place(within),
        ...(asked.organ && { organ: asked.organ }),
        ...(right.scope === 'own' && { filedBy: principal.id }),
        ...(right.scope === 'agency' && { agency: seat.agency }),
      },
    };
  }
  return { allowed: false, because: 'scope' };
}

function place(within: Division): Pick<KeyScope, 'within' | 'county'> {
  const county = countyOf(within);
  return county ? { within, county } : { within };
}
