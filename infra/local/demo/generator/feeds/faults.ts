import type { RowFault } from '../../../../../shared/feeds/index.ts';
import type { Random } from '../random.ts';
import type { Row } from './DemoFeed.ts';

/** Spoils a copy of a good row in one way that agencies really do. */
type Spoil = (row: Row, columns: { id: string; division: string; date: string; amount?: string; code?: string }) => Row;

const change = (row: Row, column: string | undefined, value: (old: string) => string): Row =>
  column === undefined ? row : { ...row, [column]: value(row[column] ?? '') };

const otherDigit = (digit: string) => (digit === '5' ? '6' : '5');

export const spoils = {
  'id-number-check-digit': (row, { id }) => change(row, id, (old) => old.slice(0, 17) + otherDigit(old.slice(17))),
  'id-number-format': (row, { id }) => change(row, id, (old) => old.slice(0, 16)),
  'id-number-scientific': (row, { id }) => change(row, id, (old) => `${old[0]}.${old.slice(1, 6)}E+17`),
  'missing-value': (row, { date }) => change(row, date, () => ''),
  'date-format': (row, { date }) => change(row, date, (old) => `${old.slice(0, 4)}-02-30`),
  'date-in-future': (row, { date }) => change(row, date, (old) => `${Number(old.slice(0, 4)) + 3}${old.slice(4)}`),
  'division-outside-scope': (row, { division }) => change(row, division, (old) => `340403${old.slice(6)}`),
  'amount-format': (row, { amount }) => change(row, amount, () => '约三千元'),
  'code-unknown': (row, { code }) => change(row, code, () => '不详'),
} as const satisfies Partial<Record<RowFault, Spoil>>;

export type Spoilable = keyof typeof spoils;

export interface Columns {
  id: string;
  division: string;
  date: string;
  amount?: string;
  code?: string;
}

/**
 * Puts faulty rows among good ones: each fault as often as asked, made from rows of people who stand in the file
 * already, so that nobody is lost with a faulty row. Also repeats rows, as merged exports do.
 */
export function addFaults(
  rows: readonly Row[],
  columns: Columns,
  faults: Readonly<Partial<Record<Spoilable, number>>>,
  repeats: number,
  random: Random,
): { rows: Row[]; quarantined: Partial<Record<RowFault, number>> } {
  const quarantined: Partial<Record<RowFault, number>> = { ...faults };
  const bad = (Object.entries(faults) as [Spoilable, number][]).flatMap(([fault, count]) =>
    Array.from({ length: count }, () => spoils[fault](random.pick(rows), columns)),
  );
  const mixed = [...rows];
  for (const row of bad) mixed.splice(random.int(0, mixed.length), 0, row);
  const again = random.sample(rows, repeats);
  if (again.length > 0) quarantined['duplicate-row'] = again.length;
  return { rows: [...mixed, ...again], quarantined };
}
