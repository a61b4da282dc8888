import { type CellFault, type RollId, rollFaults, rollOf } from '../../register-import/index.ts';
import { toCsv } from '../toCsv.ts';

/** Something of a roll that was not taken. */
export interface LineFault {
  line: number;
  /** Of NDJSON a JSON pointer into the line, of a table the title of the column. */
  pointer: string;
  reason: string;
  /** What is wrong and how it is mended, in Chinese. */
  words?: { what: string; mend: string };
}

export function rowFaultOf(roll: RollId, { row, column, reason }: CellFault): LineFault {
  const { what, mend } = rollFaults[reason];
  const title = rollOf(roll).columns.find(({ id }) => id === column)?.headers['zh-CN'][0] ?? column;
  return { line: row, pointer: title, reason, words: { what: what['zh-CN'], mend: mend['zh-CN'] } };
}

export const faultsCsv = (faults: readonly LineFault[]): string =>
  toCsv([
    ['行号', '位置', '原因', '说明', '如何修改'],
    ...faults.map(({ line, pointer, reason, words }) => [line, pointer, reason, words?.what ?? '', words?.mend ?? '']),
  ]);
