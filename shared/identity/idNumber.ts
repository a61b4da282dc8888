import { isPlainDate, type PlainDate } from '../time/index.ts';

/** 公民身份号码 of 18 characters, upper case, proven by `parseIdNumber` (GB 11643). */
export type IdNumber = string & { readonly __brand: 'IdNumber' };

export type Sex = 'male' | 'female';

export interface ParsedIdNumber {
  readonly idNumber: IdNumber;
  /** Six digits of the county where the number was first given; not where the person lives. */
  readonly region: string;
  readonly birthDate: PlainDate;
  readonly sex: Sex;
}

export type IdNumberProblem =
  | 'id-number-format'
  | 'id-number-region'
  | 'id-number-birth-date'
  | 'id-number-birth-date-in-future'
  | 'id-number-check-digit';

export type IdNumberResult =
  | { readonly ok: true; readonly value: ParsedIdNumber }
  | { readonly ok: false; readonly problem: IdNumberProblem };

/** What only the deployment knows: the day, and whether invented people (region 99xxxx) may pass. */
export interface IdNumberPolicy {
  readonly today: PlainDate;
  readonly synthetic: 'allowed' | 'refused';
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checkDigits = '10X98765432';

/** Province codes of GB/T 2260, present and past; counties are not checked, since abolished ones live on in numbers. */
export const idProvinces: ReadonlySet<string> = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
);
const syntheticRegion = /^99\d{4}$/;

/** ISO 7064 MOD 11-2 over the first 17 digits. */
export function idCheckDigit(first17: string): string {
  let sum = 0;
  for (const [index, weight] of weights.entries()) sum += (first17.charCodeAt(index) - 48) * weight;
  return checkDigits.charAt(sum % 11);
}

/**
 * Reads a number as people write it: 18 characters with `x` or `X`, or the old 15 digits (GB 11643-1989), which are
 * turned into 18. White space around is ignored. Never throws.
 */
export function parseIdNumber(text: string, policy: IdNumberPolicy): IdNumberResult {
  const trimmed = text.trim().toUpperCase();
  const number = /^\d{15}$/.test(trimmed) ? upgrade(trimmed) : trimmed;
  if (!/^\d{17}[\dX]$/.test(number)) return refused('id-number-format');
  const region = number.slice(0, 6);
  const known = idProvinces.has(region.slice(0, 2)) || (policy.synthetic === 'allowed' && syntheticRegion.test(region));
  if (!known) return refused('id-number-region');
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isPlainDate(birthDate) || birthDate < '1800-01-01') return refused('id-number-birth-date');
  if (birthDate > policy.today) return refused('id-number-birth-date-in-future');
  if (number.charAt(17) !== idCheckDigit(number)) return refused('id-number-check-digit');
  const sex: Sex = Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female';
  return { ok: true, value: { idNumber: number as IdNumber, region, birthDate, sex } };
}

function upgrade(fifteen: string): string {
  const first17 = `${fifteen.slice(0, 6)}19${fifteen.slice(6)}`;
  return first17 + idCheckDigit(first17);
}

const refused = (problem: IdNumberProblem): IdNumberResult => ({ ok: false, problem });
