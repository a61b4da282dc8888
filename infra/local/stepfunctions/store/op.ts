import type { SQLInputValue } from 'node:sqlite';

/** A statement to be run in the next commit. */
export interface Op {
  sql: string;
  values: SQLInputValue[];
}

export const op = (sql: string, ...values: SQLInputValue[]): Op => ({ sql, values });
