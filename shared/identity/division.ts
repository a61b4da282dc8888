import * as z from 'zod';
import { divisionNames } from './divisionNames.ts';

/**
 * Administrative division by GB/T 2260 and the codes of the statistics bureau: county 6 digits, township 9, village 12.
 * A province or prefecture is written with its trailing zeros (340000, 340400). A longer code lies in each of its prefixes.
 */
export const Division = z
  .string()
  .regex(/^([1-9]\d{5}|[1-9]\d{8}|[1-9]\d{11})$/)
  .meta({ title: 'Division', description: 'GB/T 2260 code: 6 digits county, 9 township, 12 village' });
export type Division = z.infer<typeof Division>;

export const divisionLevels = ['province', 'prefecture', 'county', 'township', 'village'] as const;
export type DivisionLevel = (typeof divisionLevels)[number];

export function levelOf(division: Division): DivisionLevel {
  if (division.length === 12) return 'village';
  if (division.length === 9) return 'township';
  if (division.endsWith('0000')) return 'province';
  return division.endsWith('00') ? 'prefecture' : 'county';
}

/** The digits that every division inside begins with. */
const prefixOf = (division: Division): string => {
  const level = levelOf(division);
  return level === 'province' ? division.slice(0, 2) : level === 'prefecture' ? division.slice(0, 4) : division;
};

/** True when `inner` is `outer` or lies inside it. */
export const contains = (outer: Division, inner: Division): boolean => inner.startsWith(prefixOf(outer));

/** The division of that level above (or equal to) this one; undefined when this one is already above that level. */
export function ancestorAt(division: Division, level: DivisionLevel): Division | undefined {
  if (divisionLevels.indexOf(level) > divisionLevels.indexOf(levelOf(division))) return undefined;
  const digits = { province: 2, prefecture: 4, county: 6, township: 9, village: 12 }[level];
  return division.slice(0, digits).padEnd(6, '0');
}

export const countyOf = (division: Division): Division | undefined => ancestorAt(division, 'county');

/** Display name, or undefined for a division that the product does not know by name. */
export function nameOf(division: Division, language: 'zh-CN' | 'en'): string | undefined {
  const names = divisionNames[division];
  return names && (language === 'en' ? names.en : names.zh);
}

/** Codes with a name directly inside `division`. */
export function childrenOf(division: Division): Division[] {
  const next = divisionLevels[divisionLevels.indexOf(levelOf(division)) + 1];
  return Object.keys(divisionNames).filter(
    (code) => code !== division && levelOf(code) === next && contains(division, code),
  );
}

/** True when the product knows the division by name. */
export const isKnownDivision = (division: Division): boolean => divisionNames[division] !== undefined;
