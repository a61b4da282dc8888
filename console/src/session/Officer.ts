import type { Role } from '../../../shared/access/index.ts';

/** The signed-in person, as the console speaks of them. */
export interface Officer {
  id: string;
  name: string;
  roles: readonly Role[];
  /** `<agency>:<division>` */
  organ: string;
  division: string;
}

export const officerOf = (claims: Readonly<Record<string, unknown>>): Officer => ({
  id: String(claims.sub ?? ''),
  name: String(claims.name ?? ''),
  roles: (Array.isArray(claims.roles) ? claims.roles : []) as Role[],
  organ: String(claims.organ ?? ''),
  division: String(claims.division ?? ''),
});

export const holds = (officer: Officer | undefined, roles: readonly Role[]): boolean =>
  officer?.roles.some((role) => roles.includes(role)) ?? false;
