import type { SQLInputValue } from 'node:sqlite';

/** A statement to be run in the next commit. */
export interface Op {
  sql: string;
  values: SQLInputValue[];
}

export const op = (sql: string, ...values: SQLInputValue[]): Op => ({ sql, values });

const write =
  (verb: string) =>
  (table: string, row: object): Op => {
    const names = Object.keys(row);
    const marks = names.map(() => '?').join(', ');
    return op(`${verb} INTO ${table} (${names.join(', ')}) VALUES (${marks})`, ...Object.values(row));
  };

/** A new row; undefined columns are not allowed, null ones are. */
export const insert = write('INSERT');
/** A row, new or in the place of the one with its key. */
export const put = write('INSERT OR REPLACE');
