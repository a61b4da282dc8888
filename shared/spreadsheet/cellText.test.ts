import { describe, expect, it } from 'vitest';
import { type CellUse, cellText } from './cellText.ts';
import type { SheetCell } from './sheetCell.ts';

const number = (text: string): SheetCell => ({ kind: 'number', text });

describe('cellText', () => {
  it.each<[string, CellUse, string]>([
    ['46112', 'date', '2026-03-31'],
    ['46112.75', 'date', '2026-03-31'],
    ['1', 'date', '1900-01-01'],
    ['59', 'date', '1900-02-28'],
    ['61', 'date', '1900-03-01'],
    ['20260331', 'date', '20260331'],
    ['15000.499999999998', 'amount', '15000.5'],
    ['0.1', 'amount', '0.1'],
    ['15000.125', 'amount', '15000.125'],
    ['1.5E3', 'amount', '1500'],
    ['340404800101001', 'id-number', '340404800101001'],
    ['3.4040419800101E+17', 'id-number', '3.40404E+17'],
    ['340404198001010018', 'id-number', '3.40404E+17'],
    ['340404001001', 'text', '340404001001'],
  ])('reads the number %s of a column of kind %s as %s', (stored, use, text) =>
    expect(cellText(number(stored), use, 1900)).toBe(text),
  );

  it('counts days from 1904 in a workbook that says so', () =>
    expect(cellText(number('44650'), 'date', 1904)).toBe('2026-03-31'));

  it('leaves text as it is, and shows a formula without a result as one', () => {
    expect(cellText({ kind: 'text', text: '340404198001010018' }, 'id-number', 1900)).toBe('340404198001010018');
    expect(cellText({ kind: 'unreadable', text: '#REF!' }, 'amount', 1900)).toBe('=#REF!');
    expect(cellText(undefined, 'date', 1900)).toBe('');
  });
});
