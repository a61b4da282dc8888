import { dayOfSerial } from './dayOfSerial.ts';
import type { SheetCell } from './sheetCell.ts';

export type CellUse = 'id-number' | 'date' | 'amount' | 'text';

/** More digits than these a spreadsheet does not keep of a number. */
const digitsKept = 15;
/** The last day that a spreadsheet knows is in the year 9999. */
const lastSerial = 2_958_465;

/**
 * A cell as somebody would have typed it into a text file. A number means what its column is for: a day, an amount with
 * the noise of binary fractions gone, an ID number. One that has lost digits is given in scientific notation, so that
 * nobody takes what is left for a number; a formula without a result begins like one.
 */
export function cellText(cell: SheetCell | undefined, use: CellUse, epoch: 1900 | 1904): string {
  if (!cell) return '';
  if (cell.kind === 'unreadable') return `=${cell.text}`;
  if (cell.kind === 'text') return cell.text;
  const number = Number(cell.text);
  if (!Number.isFinite(number)) return cell.text;
  switch (use) {
    case 'id-number':
      return Math.abs(number) >= 10 ** digitsKept ? scientific(number) : plain(number);
    case 'date':
      return number >= 1 && number <= lastSerial ? dayOfSerial(number, epoch) : plain(number);
    case 'amount':
      return plain(rounded(number));
    case 'text':
      return plain(number);
  }
}

const scientific = (number: number): string => number.toExponential(5).toUpperCase();

/** To the hundredth where it is one but for the noise; else as it is, for the reader to refuse. */
function rounded(number: number): number {
  const hundredths = Math.round(number * 100) / 100;
  return Math.abs(number - hundredths) < 1e-6 ? hundredths : number;
}

const plain = (number: number): string => String(number);
