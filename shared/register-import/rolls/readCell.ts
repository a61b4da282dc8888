import { divisionPrefix } from '../../feeds/divisionPrefix.ts';
import type { FeedColumn } from '../../feeds/feedColumn.ts';
import { Division, type IdNumberPolicy, parseIdNumber } from '../../identity/index.ts';
import { isPlainDate } from '../../time/index.ts';
import type { RollFault } from './rollFault.ts';

/** What only the deployment and the sender know. */
export interface RollReading extends IdNumberPolicy {
  /** Division of the sender: nobody on its roll lives outside. */
  division: Division;
}

export type CellReading = { ok: true; value: string | undefined } | { ok: false; reason: RollFault };

const taken = (value: string): CellReading => ({ ok: true, value });
const faulty = (reason: RollFault): CellReading => ({ ok: false, reason });

const longest = 200;

/** One cell by what its column must be: codes become our own, dates `YYYY-MM-DD`, amounts fen as digits. */
export function readCell(column: FeedColumn, cell: string, reading: RollReading): CellReading {
  const text = cell.normalize('NFKC').trim();
  if (text === '') return column.required ? faulty('missing-value') : { ok: true, value: undefined };
  switch (column.kind) {
    case 'text':
      if (text.length > longest) return faulty('text-too-long');
      return /^[=@]|^[+-](?![\d\s-]+$)/.test(text) ? faulty('formula') : taken(text);
    case 'code': {
      const code = Object.entries(column.codes).find(([own, spellings]) => own === text || spellings.includes(text));
      return code ? taken(code[0]) : faulty('code-unknown');
    }
    case 'date': {
      const date = dateOf(text);
      if (!date) return faulty('date-format');
      return column.future === 'refused' && date > reading.today ? faulty('date-in-future') : taken(date);
    }
    case 'amount': {
      const [, yuan, cents = ''] = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text.replaceAll(',', '')) ?? [];
      return yuan === undefined
        ? faulty('amount-format')
        : taken(String(Number(yuan) * 100 + Number(cents.padEnd(2, '0'))));
    }
    case 'division':
      if (text.length < 9 || !Division.safeParse(text).success) return faulty('division-format');
      return text.startsWith(divisionPrefix(reading.division)) ? taken(text) : faulty('division-outside-scope');
    case 'id-number': {
      if (/^\d(\.\d+)?E\+?\d+$/i.test(text)) return faulty('id-number-scientific');
      const number = parseIdNumber(text, reading);
      return number.ok ? taken(number.value.idNumber) : faulty(number.problem);
    }
  }
}

/** Days as people and spreadsheets write them. */
function dateOf(text: string): string | undefined {
  const [, year, month = '', day = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return year && isPlainDate(date) ? date : undefined;
}
