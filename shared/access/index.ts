export { type Action, actions } from './action.ts';
export { allows, type Resource, type Verdict } from './allows.ts';
export { type Asked, type KeyScope, keyScope } from './keyScope.ts';
export type { Scope } from './policy.ts';
export { actorOf, organOf, type Principal, principalOf, TokenClaims } from './principal.ts';
export { Purpose } from './purpose.ts';
export { Role, roles } from './role.ts';
