import * as z from 'zod';
import type { DivisionLevel } from '../identity/index.ts';

export const roles = [
  'township-officer',
  'township-leader',
  'county-officer',
  'county-leader',
  'agency-officer',
  'agency-system',
  'village-reporter',
  'administrator',
  'auditor',
  'register-operator',
  'norm-officer',
  'norm-leader',
] as const;

export const Role = z.enum(roles).meta({
  title: 'Role',
  description: '经办人、分管负责人、部门经办、部门系统、协理员、管理员、审计、市（省）级标准经办和负责人',
});
export type Role = z.infer<typeof Role>;

/**
 * Where a role can be held. The level is that of the organ's division code, never of a word in its name:
 * 「市民政局」 is provincial, prefectural and county level in three of the notices.
 */
export const seats = {
  'township-officer': { levels: ['township'], agencies: ['township'] },
  'township-leader': { levels: ['township'], agencies: ['township'] },
  'county-officer': { levels: ['county'], agencies: ['civil-affairs'] },
  'county-leader': { levels: ['county'], agencies: ['civil-affairs'] },
  'agency-officer': { levels: ['village', 'township', 'county', 'prefecture', 'province'], agencies: 'any' },
  'agency-system': { levels: ['county', 'prefecture', 'province'], agencies: 'any' },
  'village-reporter': { levels: ['village'], agencies: ['village'] },
  administrator: { levels: ['county', 'prefecture', 'province'], agencies: 'any' },
  auditor: { levels: ['township', 'county', 'prefecture', 'province'], agencies: 'any' },
  'register-operator': { levels: ['county'], agencies: ['civil-affairs'] },
  'norm-officer': { levels: ['prefecture', 'province'], agencies: ['civil-affairs'] },
  'norm-leader': { levels: ['prefecture', 'province'], agencies: ['civil-affairs'] },
} as const satisfies Record<Role, { levels: readonly DivisionLevel[]; agencies: readonly string[] | 'any' }>;
