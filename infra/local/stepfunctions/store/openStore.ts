import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { schema } from './schema.ts';

/**
 * `process`: nothing is lost when the process is killed (the page cache holds every commit; a checkpoint is flushed).
 * `power`: each commit is flushed to the disk as well.
 */
export type Durability = 'process' | 'power';

export type Row = Record<string, SQLInputValue>;

export interface Store {
  readonly database: DatabaseSync;
  readonly secret: string;
  statement(sql: string): StatementSync;
  run(sql: string, ...values: SQLInputValue[]): void;
  get<T = Row>(sql: string, ...values: SQLInputValue[]): T | undefined;
  all<T = Row>(sql: string, ...values: SQLInputValue[]): T[];
  transaction(work: () => void): void;
  close(): void;
}

export function openStore(file: string, durability: Durability): Store {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file);
  database.exec(
    'PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL; PRAGMA busy_timeout = 5000; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536',
  );
  database.exec(`PRAGMA synchronous = ${durability === 'power' ? 'FULL' : 'NORMAL'}; PRAGMA wal_autocheckpoint = 4000`);
  database.exec(schema);
  const statements = new Map<string, StatementSync>();
  const statement = (sql: string): StatementSync => {
    let prepared = statements.get(sql);
    if (!prepared) {
      prepared = database.prepare(sql);
      statements.set(sql, prepared);
    }
    return prepared;
  };
  const transaction = (work: () => void): void => {
    statement('BEGIN IMMEDIATE').run();
    try {
      work();
      statement('COMMIT').run();
    } catch (error) {
      if (database.isTransaction) statement('ROLLBACK').run();
      throw error;
    }
  };
  const store: Omit<Store, 'secret'> = {
    database,
    statement,
    run: (sql, ...values) => void statement(sql).run(...values),
    get: <T>(sql: string, ...values: SQLInputValue[]) => statement(sql).get(...values) as T | undefined,
    all: <T>(sql: string, ...values: SQLInputValue[]) => statement(sql).all(...values) as T[],
    transaction,
    close: () => database.close(),
  };
  return { ...store, secret: secretOf(store) };
}

/** Signs task tokens; lives with the data, so that tokens survive a restart. */
function secretOf(store: Omit<Store, 'secret'>): string {
  const known = store.get<{ value: string }>("SELECT value FROM settings WHERE name = 'tokenSecret'");
  if (known) return known.value;
  const value = randomBytes(32).toString('base64');
  store.run("INSERT INTO settings (name, value) VALUES ('tokenSecret', ?)", value);
  return value;
}
