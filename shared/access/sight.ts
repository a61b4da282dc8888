import type { IdNumber } from '../identity/index.ts';
import { maskIdNumber } from '../identity/index.ts';
import type { Role } from './role.ts';

export const identityFields = ['name', 'idNumber', 'phone', 'address', 'account'] as const;
export type IdentityField = (typeof identityFields)[number];

export type Sight = 'full' | 'masked' | 'hidden';

const sight = (
  name: Sight,
  idNumber: Sight,
  phone: Sight,
  address: Sight,
  account: Sight,
): Record<IdentityField, Sight> => ({
  name,
  idNumber,
  phone,
  address,
  account,
});

/** What each role sees of a person's identity. Who only runs the system sees nobody's. */
export const sights: Readonly<Record<Role, Readonly<Record<IdentityField, Sight>>>> = {
  'township-officer': sight('full', 'full', 'full', 'full', 'masked'),
  'township-leader': sight('full', 'masked', 'masked', 'full', 'hidden'),
  'county-officer': sight('full', 'full', 'masked', 'full', 'masked'),
  'county-leader': sight('full', 'masked', 'hidden', 'masked', 'hidden'),
  'agency-officer': sight('full', 'full', 'full', 'hidden', 'hidden'),
  'agency-system': sight('full', 'full', 'hidden', 'hidden', 'hidden'),
  'village-reporter': sight('full', 'hidden', 'full', 'hidden', 'hidden'),
  administrator: sight('hidden', 'hidden', 'hidden', 'hidden', 'hidden'),
  auditor: sight('masked', 'masked', 'hidden', 'hidden', 'hidden'),
  'register-operator': sight('masked', 'masked', 'hidden', 'hidden', 'hidden'),
  'norm-officer': sight('hidden', 'hidden', 'hidden', 'hidden', 'hidden'),
  'norm-leader': sight('hidden', 'hidden', 'hidden', 'hidden', 'hidden'),
};

const seesFacts: ReadonlySet<Role> = new Set([
  'township-officer',
  'township-leader',
  'county-officer',
  'county-leader',
  'auditor',
]);

/** Income, illness, disability and the like: for those who investigate, decide or audit, and for nobody else. */
export const mayReadFacts = (role: Role): boolean => seesFacts.has(role);

/** A sealed field as it may stand in an answer; undefined when it may not stand there at all. */
export function show(field: IdentityField, value: string | undefined, sight: Sight): string | undefined {
  if (value === undefined || sight === 'hidden') return undefined;
  return sight === 'full' ? value : mask[field](value);
}

const stars = (count: number) => '*'.repeat(Math.max(1, count));

const mask: Record<IdentityField, (value: string) => string> = {
  name: (name) => `${[...name][0] ?? ''}${stars([...name].length - 1)}`,
  idNumber: (idNumber) => maskIdNumber(idNumber as IdNumber),
  phone: (phone) => `${phone.slice(0, 3)}****${phone.slice(-4)}`,
  address: (address) => `${[...address].slice(0, 6).join('')}****`,
  account: (account) => `****${account.slice(-4)}`,
};
