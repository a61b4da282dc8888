import { idProvinces } from '../../identity/index.ts';
import type { PlainDate } from '../../time/index.ts';
import { text } from './openDuckDb.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Where the three whole numbers begin into which a number is read, and how many digits each takes. */
const parts = [
  { name: 'region', from: 1, digits: 6 },
  { name: 'month', from: 7, digits: 6 },
  { name: 'order', from: 13, digits: 5 },
] as const;

const part = (number: string, name: (typeof parts)[number]['name']) => `${number}_${name}`;

const eighteen = `'\\d{17}[0-9X]'`;

/** By single digits: slow, so only for numbers that lack their check digit. */
const checkDigitOf = (number: string) =>
  `substr('10X98765432', (${weights.map((weight, at) => `${weight} * (ord(${number}[${at + 1}]) - 48)`).join(' + ')}) % 11 + 1, 1)`;

/** The number as `parseIdNumber` reads it: without blanks and the mark that spreadsheets put before text, in 18 digits. */
export function normalisedIdNumber(cell: string): string {
  const bare = `upper(trim(${cell}, ' ''' || chr(9)))`;
  const first17 = `(substr(${bare}, 1, 6) || '19' || substr(${bare}, 7))`;
  // Most are 18 characters, whose form is asked once, later.
  return `CASE WHEN strlen(${cell}) = 18 AND NOT ends_with(${cell}, 'x') THEN ${cell}
    WHEN regexp_full_match(${bare}, '\\d{15}') THEN ${first17} || ${checkDigitOf(first17)} ELSE ${bare} END`;
}

/** Whether a normalised number has the form of one: asked once, since an engine asks again wherever it is written. */
export const idNumberForm = (number: string): string => `regexp_full_match(${number}, ${eighteen}) AS ${number}_formed`;

/** Columns in which a formed number stands as whole numbers, NULL when it is none; the functions below read them. */
export const idNumberParts = (number: string): string =>
  parts
    .map(
      ({ name, from, digits }) =>
        `CASE WHEN ${number}_formed THEN substr(${number}, ${from}, ${digits})::INTEGER END AS ${part(number, name)}`,
    )
    .join(', ');

const day = (number: string) => `(${part(number, 'order')} // 1000)`;
const month = (number: string) => `(${part(number, 'month')} % 100)`;
const year = (number: string) => `(${part(number, 'month')} // 100)`;

/** Of a number without fault. */
export const birthDateOf = (number: string) => `make_date(${year(number)}, ${month(number)}, ${day(number)})`;

/** Of a number without fault. */
export const sexOf = (number: string) => `CASE WHEN ${part(number, 'order')} % 2 = 1 THEN 'male' ELSE 'female' END`;

/**
 * ISO 7064 MOD 11-2 by one division for each digit: with q the number cut after a digit, the digit is q − 10·q′ and
 * −10 ≡ 1, so each q counts with its own weight and that of the digit after it.
 */
function weighed(number: string): string {
  const terms = parts.flatMap(({ name, from, digits }) =>
    Array.from({ length: digits }, (_, at) => {
      const place = from - 1 + at;
      const behind = digits - 1 - at;
      const weight = ((weights[place] ?? 0) + (behind > 0 ? (weights[place + 1] ?? 0) : 0)) % 11;
      return `${weight} * (${part(number, name)} // ${10 ** behind})`;
    }),
  );
  return `(${terms.join(' + ')}) % 11`;
}

/** Whether a number ends in three zeros, as those do that a spreadsheet has rounded. NULL when it is no number. */
export const endsInZeros = (number: string) =>
  `CASE WHEN ${part(number, 'order')} % 100 = 0 THEN ${number}[18] = '0' WHEN ${number}_formed THEN false END`;

const daysOfMonth = (number: string) => `CASE
    WHEN ${month(number)} = 2 THEN CASE WHEN ${year(number)} % 4 = 0 AND (${year(number)} % 100 <> 0 OR ${year(number)} % 400 = 0) THEN 29 ELSE 28 END
    WHEN ${month(number)} IN (4, 6, 9, 11) THEN 30 ELSE 31 END`;

/** Whether a number of two digits is none of a set, asked by its bit: an IN of that many would be a join of every row. */
function isNoneOf(numbers: readonly number[], asked: string): string {
  const half = 50;
  const bits = (from: number) =>
    numbers.filter((n) => n >= from && n < from + half).reduce((sum, n) => sum | (1n << BigInt(n - from)), 0n);
  const missing = (from: number) => `(${bits(from)}::BIGINT >> (${asked} - ${from})) & 1 = 0`;
  return `CASE WHEN ${asked} < ${half} THEN ${missing(0)} ELSE ${missing(half)} END`;
}

/**
 * The fault of a normalised number beside its parts, as `parseIdNumber` names it; NULL when there is none. A test holds
 * the two together.
 * @param closer faults that say more, of a cell that is no number at all and of one whose check digit is wrong
 */
export function idNumberFault(
  number: string,
  policy: { today: PlainDate; synthetic: 'allowed' | 'refused' },
  closer: { noNumber?: string; wrongCheckDigit?: string } = {},
): string {
  const province = `${part(number, 'region')} // 10000`;
  const regions = [...idProvinces, ...(policy.synthetic === 'allowed' ? ['99'] : [])].map(Number);
  const born = `(${part(number, 'month')} * 100 + ${day(number)})`;
  return `CASE
    WHEN ${part(number, 'region')} IS NULL THEN
      CASE WHEN regexp_full_match(${number}, '\\d(\\.\\d+)?E\\+?\\d+|\\d{16,}\\.0') THEN 'id-number-scientific' ELSE coalesce(${closer.noNumber ?? 'NULL'}, 'id-number-format') END
    WHEN ${isNoneOf(regions, province)} THEN 'id-number-region'
    WHEN ${born} < 18000101 OR ${month(number)} NOT BETWEEN 1 AND 12 OR ${day(number)} NOT BETWEEN 1 AND ${daysOfMonth(number)}
      THEN 'id-number-birth-date'
    WHEN ${born} > ${policy.today.replaceAll('-', '')} THEN 'id-number-birth-date-in-future'
    WHEN ${number}[18] <> substr(${text('10X98765432')}, ${weighed(number)} + 1, 1) THEN coalesce(${closer.wrongCheckDigit ?? 'NULL'}, 'id-number-check-digit')
  END`;
}
