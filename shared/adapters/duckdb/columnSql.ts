import type { FeedColumn } from '../../feeds/index.ts';
import type { PlainDate } from '../../time/index.ts';
import { idNumberFault, normalisedIdNumber } from './idNumberSql.ts';
import { text } from './openDuckDb.ts';

export interface CheckPolicy {
  today: PlainDate;
  synthetic: 'allowed' | 'refused';
  /** First digits of every division in the sender's area. */
  divisionPrefix: string;
}

const longest = 200;

/** How the trimmed cell `raw` of a column becomes a value, NULL where it cannot. */
export function valueSql(column: FeedColumn, raw: string): string {
  switch (column.kind) {
    case 'id-number':
      return normalisedIdNumber(raw);
    case 'date':
      return `try_strptime(${raw}, ['%Y-%m-%d', '%Y%m%d', '%Y/%m/%d', '%Y年%m月%d日'])::DATE`;
    case 'amount':
      return `CASE WHEN regexp_full_match(${raw}, '\\d{1,11}(\\.\\d{1,2})?|\\d{1,3}(,\\d{3}){1,3}(\\.\\d{1,2})?')
        THEN (replace(${raw}, ',', '')::DECIMAL(16, 2) * 100)::BIGINT END`;
    case 'code':
      return `CASE ${Object.entries(column.codes)
        .map(
          ([code, spellings]) =>
            `WHEN lower(${raw}) IN (${[code, ...spellings].map(text).join(', ')}) THEN ${text(code)}`,
        )
        .join(' ')} END`;
    case 'division':
    case 'text':
      return raw;
  }
}

/** The name of the first fault of a cell, or NULL; `raw` is trimmed and NULL when empty, `value` as `valueSql` made it. */
export function faultSql(column: FeedColumn, raw: string, value: string, policy: CheckPolicy): string {
  return `CASE
    WHEN ${raw} IS NULL THEN ${column.required ? "'missing-value'" : 'NULL'}
    WHEN ${isFormula(raw)} THEN 'formula'
    ELSE ${kindFault(column, raw, value, policy)}
  END`;
}

/** A spreadsheet would run it. A lone dash and a plain number are no formulas; tabs are trimmed. */
export const isFormula = (raw: string): string =>
  `(${raw}[1] IN ('=', '+', '-', '@') AND NOT regexp_full_match(${raw}, '-|[+-]?[\\d.,]+'))`;

function kindFault(column: FeedColumn, raw: string, value: string, policy: CheckPolicy): string {
  switch (column.kind) {
    case 'id-number':
      return idNumberFault(value, policy);
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
      return `CASE WHEN length(${raw}) > ${longest} THEN 'text-too-long' END`;
  }
}
