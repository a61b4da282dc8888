import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { LocalCloudRefusal } from '../../assembly/LocalCloudRefusal.ts';
import { insert, type Op } from './op.ts';
import { schema, schemaVersion } from './schema.ts';

/**
 * `process`: nothing is lost when the process is killed (the page cache holds every commit; a checkpoint is flushed).
 * `power`: each commit is flushed to the disk as well.
 */
export type Durability = 'process' | 'power';

export type Store = ReturnType<typeof openStore>;

export function openStore(file: string, durability: Durability) {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file);
  database.exec(
    'PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL; PRAGMA busy_timeout = 5000; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536',
  );
  database.exec(`PRAGMA synchronous = ${durability === 'power' ? 'FULL' : 'NORMAL'}; PRAGMA wal_autocheckpoint = 4000`);
  const other = 'SELECT 1 FROM sqlite_master, pragma_user_version WHERE user_version <> ?';
  if (database.prepare(other).get(schemaVersion))
    throw new LocalCloudRefusal(`${file} holds the state of another build: start anew with npm start -- --fresh.`);
  database.exec(schema);
  const statements = new Map<string, StatementSync>();
  const statement = (sql: string): StatementSync => {
    const prepared = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, prepared);
    return prepared;
  };
  const get = <T>(sql: string, ...values: SQLInputValue[]) => statement(sql).get(...values) as T | undefined;
  const run = (...ops: Op[]): void => {
    for (const { sql, values } of ops) statement(sql).run(...values);
  };
  return {
    database,
    /** Signs task tokens; lives with the data, so that tokens survive a restart. */
    secret: secretOf(get, run),
    statement,
    get,
    all: <T>(sql: string, ...values: SQLInputValue[]) => statement(sql).all(...values) as T[],
    run,
    /** All of it or nothing. */
    transaction: (work: () => void): void => {
      statement('BEGIN IMMEDIATE').run();
      try {
        work();
        statement('COMMIT').run();
      } catch (error) {
        if (database.isTransaction) statement('ROLLBACK').run();
        throw error;
      }
    },
    close: () => database.close(),
  };
}

function secretOf(get: <T>(sql: string) => T | undefined, run: (op: Op) => void): string {
  const known = get<{ value: string }>("SELECT value FROM settings WHERE name = 'tokenSecret'");
  const value = known?.value ?? randomBytes(32).toString('base64');
  if (!known) run(insert('settings', { name: 'tokenSecret', value }));
  return value;
}
