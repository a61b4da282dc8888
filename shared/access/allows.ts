import { contains, countyOf, type Division } from '../identity/index.ts';
import type { Action } from './action.ts';
import { policy, type Right, type Scope } from './policy.ts';
import { organOf, type Principal } from './principal.ts';
import type { Purpose } from './purpose.ts';
import type { Role } from './role.ts';

/** Where a resource lies, as far as it is known; a scope that asks for what is not known is not met. */
export interface Resource {
  division?: Division | undefined;
  /** The organ that owes the work. */
  organ?: string | undefined;
  agency?: string | undefined;
  filedBy?: string | undefined;
}

export type Verdict =
  | { allowed: true; role: Role; scope: Scope; purpose: Purpose }
  | { allowed: false; because: 'role' | 'scope' | 'purpose' };

/** Whether the table lets this principal act on this resource, by which role, and for what purpose that is logged. */
export function allows(principal: Principal, action: Action, resource: Resource, purpose?: Purpose): Verdict {
  const held = heldRights(principal, action);
  if (held.length === 0) return { allowed: false, because: 'role' };
  const reaching = held.filter(({ right }) => reaches(principal, right.scope, resource));
  if (reaching.length === 0) return { allowed: false, because: 'scope' };
  for (const { role, right } of reaching) {
    if (purpose === undefined) return { allowed: true, role, scope: right.scope, purpose: right.purposes[0] };
    if (right.purposes.includes(purpose)) return { allowed: true, role, scope: right.scope, purpose };
  }
  return { allowed: false, because: 'purpose' };
}

/** The principal's rights to an action, in the order of the table. */
export function heldRights(principal: Principal, action: Action): { role: Role; right: Right }[] {
  return policy[action].flatMap((right) => {
    const role = right.roles.find((each) => principal.roles.includes(each));
    return role ? [{ role, right }] : [];
  });
}

function reaches(principal: Principal, scope: Scope, resource: Resource): boolean {
  const { organ } = principal;
  if (!organ) return false;
  const within = resource.division !== undefined && contains(organ.division, resource.division);
  switch (scope) {
    case 'own':
      return resource.filedBy === principal.id;
    case 'organ':
      return resource.organ === organOf(principal);
    case 'agency':
      return resource.agency === organ.agency && within;
    case 'division':
      return within;
    case 'county':
      return resource.division !== undefined && countyOf(resource.division) === (countyOf(organ.division) ?? false);
  }
}
