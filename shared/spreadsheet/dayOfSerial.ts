import { addDays, type PlainDate } from '../time/index.ts';

/** Spreadsheets count a 29 February 1900 that never was. */
const leapDayThatWasNot = 60;

/** The day that a spreadsheet shows for a number. @param epoch of the workbook: 1904 in old files of one make */
export function dayOfSerial(serial: number, epoch: 1900 | 1904): PlainDate {
  const days = Math.floor(serial);
  if (epoch === 1904) return addDays('1904-01-01', days);
  return addDays(days > leapDayThatWasNot ? '1899-12-30' : '1899-12-31', days);
}
