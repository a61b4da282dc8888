/** A cell of a spreadsheet as it is stored, which is not always as it is shown. */
export interface SheetCell {
  /** `unreadable`: a formula that was never reckoned, or one whose result is an error. */
  kind: 'text' | 'number' | 'unreadable';
  /** Of a number: the digits that stand in the file. */
  text: string;
}

export interface SheetRow {
  /** As the spreadsheet numbers it, from 1. */
  number: number;
  /** By column, from 0; empty cells are holes. */
  cells: readonly (SheetCell | undefined)[];
}
