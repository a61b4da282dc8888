import { yuan } from '../../facts/useFactWords.ts';

/** People read and type yuan; only the wire knows fen. */
export const isMoney = (unit: string): boolean => unit.startsWith('fen');

export const shownValue = (value: number, unit: string): string =>
  isMoney(unit) ? yuan(value) : unit === 'percent' ? `${value}%` : String(value);

/** NaN for what is no number; whole fen for money. */
export const typedValue = (text: string, unit: string): number => {
  const given = Number(text.trim() === '' ? Number.NaN : text);
  return isMoney(unit) ? Math.round(given * 100) : given;
};
