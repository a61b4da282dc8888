/** What cells of a spreadsheet mean. Reading the files is for shared/adapters/spreadsheet. Import from here. */
export { type CellUse, cellText } from './cellText.ts';
export type { SheetCell, SheetRow } from './sheetCell.ts';
