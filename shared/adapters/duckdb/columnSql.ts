import type { FeedColumn } from '../../feeds/index.ts';
import type { PlainDate } from '../../time/index.ts';
import { idNumberFault, normalisedIdNumber } from './idNumberSql.ts';
import { text } from './openDuckDb.ts';

export interface CheckPolicy {
  today: PlainDate;
  synthetic: 'allowed' | 'refused';
  /** First digits of every division in the sender's area. */
  divisionPrefix: string;
  /** The file holds marks in the place of bytes that are no characters. */
  replaced?: boolean;
}

const longest = 200;

/**
 * How the trimmed cell `raw` of a column becomes a value, NULL where it cannot. What most files hold is asked for first:
 * the cheap look spares the rows behind it the dear one.
 */
export function valueSql(column: FeedColumn, raw: string): string {
  switch (column.kind) {
    case 'id-number':
      return normalisedIdNumber(raw);
    case 'date':
      return `CASE WHEN strlen(${raw}) = 10 THEN try_cast(${raw} AS DATE)
        ELSE try_strptime(${raw}, ['%Y-%m-%d', '%Y%m%d', '%Y/%m/%d', '%Y年%m月%d日'])::DATE END`;
    case 'amount':
      return `CASE WHEN regexp_full_match(${raw}, '\\d{1,11}(\\.\\d{1,2})?') THEN (${raw}::DECIMAL(16, 2) * 100)::BIGINT
        WHEN regexp_full_match(${raw}, '\\d{1,3}(,\\d{3}){1,3}(\\.\\d{1,2})?')
        THEN (replace(${raw}, ',', '')::DECIMAL(16, 2) * 100)::BIGINT END`;
    case 'code': {
      const meanings = Object.entries(column.codes).map(([code, spellings]) => [code, [code, ...spellings]] as const);
      const asked = (cell: string) =>
        meanings.map(([code, all]) => `WHEN ${cell} IN (${all.map(text).join(', ')}) THEN ${text(code)}`).join(' ');
      return `CASE ${asked(raw)} ELSE CASE ${asked(`lower(${raw})`)} END END`;
    }
    case 'division':
    case 'text':
      return raw;
  }
}

/** The name of the first fault of a cell, or NULL; `raw` is trimmed and NULL when empty, `value` as `valueSql` made it. */
export function faultSql(column: FeedColumn, raw: string, value: string, policy: CheckPolicy): string {
  const empty = `WHEN ${raw} IS NULL THEN ${column.required ? "'missing-value'" : 'NULL'}`;
  const fault = kindFault(column, raw, value, policy);
  // No cell of these kinds that is in order begins like a formula.
  if (column.kind !== 'text')
    return `CASE ${empty} ELSE CASE WHEN ${fault} IS NOT NULL THEN CASE WHEN ${isFormula(raw)} THEN 'formula' ELSE ${fault} END END END`;
  return `CASE ${empty} WHEN ${isFormula(raw)} THEN 'formula' ELSE ${fault} END`;
}

/** A spreadsheet would run it. A lone dash and a plain number are no formulas; tabs are trimmed. */
export const isFormula = (raw: string): string =>
  `CASE WHEN ord(${raw}) IN (${formulaMarks}) THEN NOT regexp_full_match(${raw}, '-|[+-]?[\\d.,]+') ELSE false END`;

/** Asked as a number, it costs a tenth of asking for a piece of text. */
const formulaMarks = [...'=+-@'].map((mark) => mark.charCodeAt(0)).join(', ');

function kindFault(column: FeedColumn, raw: string, value: string, policy: CheckPolicy): string {
  switch (column.kind) {
    case 'id-number': {
      const headers = [...column.headers['zh-CN'], ...column.headers.en].map((header) => text(header.toUpperCase()));
      return idNumberFault(value, policy, {
        // An IN of that many would be a join of every row.
        noNumber: `CASE WHEN list_contains([${headers.join(', ')}], ${value}) THEN 'repeated-header' END`,
        // A spreadsheet keeps fifteen digits of a number: the other three become zeros.
        wrongCheckDigit: `CASE WHEN ends_with(${value}, '000') THEN 'id-number-rounded' END`,
      });
    }
    case 'date':
      return `CASE WHEN ${value} IS NULL OR ${value} < DATE '1900-01-01' THEN 'date-format'${
        column.future === 'refused' ? ` WHEN ${value} > DATE ${text(policy.today)} THEN 'date-in-future'` : ''
      } END`;
    case 'amount':
      return `CASE WHEN ${value} IS NULL THEN 'amount-format' END`;
    case 'code':
      return `CASE WHEN ${value} IS NULL THEN 'code-unknown' END`;
    case 'division':
      return `CASE WHEN NOT regexp_full_match(${raw}, '[1-9]\\d{8}(\\d{3})?') THEN 'division-format'
        WHEN NOT starts_with(${raw}, ${text(policy.divisionPrefix)}) THEN 'division-outside-scope' END`;
    case 'text':
      return `CASE WHEN length(${raw}) > ${longest} THEN 'text-too-long'${
        policy.replaced ? ` WHEN contains(${raw}, chr(65533)) THEN 'unreadable-character'` : ''
      } END`;
  }
}
