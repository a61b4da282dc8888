import { idProvinces } from '../../identity/index.ts';
import type { PlainDate } from '../../time/index.ts';
import { text } from './openDuckDb.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

const checkDigit = (number: string) =>
  `substr('10X98765432', (${weights.map((weight, at) => `${weight} * (ord(${number}[${at + 1}]) - 48)`).join(' + ')}) % 11 + 1, 1)`;

/** The number as `parseIdNumber` reads it: without blanks and the mark that spreadsheets put before text, in 18 digits. */
export function normalisedIdNumber(cell: string): string {
  const bare = `upper(trim(${cell}, ' ''' || chr(9)))`;
  const first17 = `(substr(${bare}, 1, 6) || '19' || substr(${bare}, 7))`;
  return `CASE WHEN regexp_full_match(${bare}, '\\d{15}') THEN ${first17} || ${checkDigit(first17)} ELSE ${bare} END`;
}

export const birthDateOf = (number: string) => `try_strptime(substr(${number}, 7, 8), '%Y%m%d')::DATE`;

export const sexOf = (number: string) => `CASE WHEN ord(${number}[17]) % 2 = 1 THEN 'male' ELSE 'female' END`;

/** The fault of a normalised number, as `parseIdNumber` names it; NULL when there is none. A test holds the two together. */
export function idNumberFault(number: string, policy: { today: PlainDate; synthetic: 'allowed' | 'refused' }): string {
  const regions = [...idProvinces].map(text).join(', ');
  const invented = policy.synthetic === 'allowed' ? ` OR starts_with(${number}, '99')` : '';
  const birth = birthDateOf(number);
  return `CASE
    WHEN regexp_full_match(${number}, '\\d(\\.\\d+)?E\\+?\\d+') THEN 'id-number-scientific'
    WHEN NOT regexp_full_match(${number}, '\\d{17}[0-9X]') THEN 'id-number-format'
    WHEN NOT (substr(${number}, 1, 2) IN (${regions})${invented}) THEN 'id-number-region'
    WHEN ${birth} IS NULL OR ${birth} < DATE '1800-01-01' THEN 'id-number-birth-date'
    WHEN ${birth} > DATE ${text(policy.today)} THEN 'id-number-birth-date-in-future'
    WHEN ${number}[18] <> ${checkDigit(number)} THEN 'id-number-check-digit'
  END`;
}
