import * as z from 'zod';
import type { Actor } from '../commands/actor.ts';
import { levelOf } from '../identity/index.ts';
import { type Organ, parseOrgan } from './organ.ts';
import { Role, seats } from './role.ts';

/** What a verified access token says of its bearer. Other claims do not matter here. */
export const TokenClaims = z.object({
  sub: z.string().min(1).max(200),
  roles: z.array(z.string()).default([]),
  organ: z.string().optional(),
});
export type TokenClaims = z.infer<typeof TokenClaims>;

/** Who asks. Only roles that fit the organ count: a township officer's role gives nothing at a county desk. */
export interface Principal {
  id: string;
  roles: readonly Role[];
  organ?: Organ;
}

export function principalOf({ sub, roles, organ }: TokenClaims): Principal {
  const seat = organ === undefined ? undefined : parseOrgan(organ);
  if (!seat) return { id: sub, roles: [] };
  const held = roles.flatMap((role) => {
    const known = Role.safeParse(role);
    return known.success && fits(known.data, seat) ? [known.data] : [];
  });
  return { id: sub, roles: held, organ: seat };
}

function fits(role: Role, { agency, division }: Organ): boolean {
  const { levels, agencies }: { levels: readonly string[]; agencies: readonly string[] | 'any' } = seats[role];
  return levels.includes(levelOf(division)) && (agencies === 'any' || agencies.includes(agency));
}

export const organOf = ({ organ }: Principal): string | undefined => organ && `${organ.agency}:${organ.division}`;

const ownAgencies = new Set(['civil-affairs', 'township', 'village', 'audit']);

/** How a principal appears in commands and on chains: ids only. */
export function actorOf(principal: Principal): Actor {
  const organ = organOf(principal);
  const kind = principal.organ && ownAgencies.has(principal.organ.agency) ? 'officer' : 'agency';
  return { id: principal.id, kind, ...(organ && { organ }), roles: [...principal.roles] };
}
