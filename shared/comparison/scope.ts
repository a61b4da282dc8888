import * as z from 'zod';
import { divisionPrefix } from '../feeds/divisionPrefix.ts';
import { contains, Division } from '../identity/index.ts';

/** Whose register is compared: that of one division, or all that the table holds. */
export const Scope = z.union([Division, z.literal('all')]);
export type Scope = z.infer<typeof Scope>;

export const inScope = (scope: Scope, division: Division): boolean => scope === 'all' || contains(scope, division);

/** A feed of a prefecture tells of its counties too, and that of a county of a part of the prefecture. */
export const touchesScope = (scope: Scope, division: Division): boolean =>
  scope === 'all' || contains(scope, division) || contains(division, scope);

export const scopePrefix = (scope: Scope): string => (scope === 'all' ? '' : divisionPrefix(scope));
