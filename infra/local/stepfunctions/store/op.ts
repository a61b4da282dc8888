import type { SQLInputValue } from 'node:sqlite';

/** A statement to be run in the next commit. */
export interface Op {
  sql: string;
  values: SQLInputValue[];
}

export const op = (sql: string, ...values: SQLInputValue[]): Op => ({ sql, values });

type Columns = Record<string, SQLInputValue>;

const write =
  (verb: string) =>
  (table: string, row: object): Op => {
    const names = Object.keys(row);
    const marks = names.map(() => '?').join(', ');
    return op(`${verb} INTO ${table} (${names.join(', ')}) VALUES (${marks})`, ...Object.values(row));
  };

const pairs = (columns: Columns, glue: string): string => `${Object.keys(columns).join(` = ?${glue}`)} = ?`;

/** Changes columns of the rows that have these values. */
export const update = (table: string, changes: Columns, where: Columns): Op => {
  const sql = `UPDATE ${table} SET ${pairs(changes, ', ')} WHERE ${pairs(where, ' AND ')}`;
  return op(sql, ...Object.values(changes), ...Object.values(where));
};

/** A new row; undefined columns are not allowed, null ones are. */
export const insert = write('INSERT');
/** A row, new or in the place of the one with its key. */
export const put = write('INSERT OR REPLACE');
