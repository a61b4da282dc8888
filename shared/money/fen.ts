import * as z from 'zod';

/** Money in whole fen (分), never a fraction of one. May be negative only where a difference is meant. */
export const Fen = z
  .number()
  .int()
  .safe()
  .meta({ title: 'Fen', description: 'Money in whole fen; 100 fen are one yuan' });
export type Fen = z.infer<typeof Fen>;

/** `123456` → `1,234.56`; whole yuan without decimals. */
export function formatYuan(fen: Fen): string {
  const digits = Math.abs(fen);
  const yuan = Math.trunc(digits / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = digits % 100;
  return `${fen < 0 ? '-' : ''}${yuan}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
}
