import { DuckDBInstance } from '@duckdb/node-api';

/** What went wrong in a statement, without the engine's own words: those quote the data. */
export class DuckDbFailure extends Error {
  override name = 'DuckDbFailure';
  readonly statement: string;

  constructor(statement: string, kind: string) {
    super(`${statement}: ${kind}`);
    this.statement = statement;
  }
}

export type Row = Record<string, unknown>;

export interface DuckDb {
  /** @param label names the statement in an error @throws DuckDbFailure */
  run(label: string, sql: string): Promise<void>;
  /** Numbers come as DOUBLE or INTEGER, dates as text: casts belong into the statement. */
  rows(label: string, sql: string): Promise<Row[]>;
  /** Puts bytes into a table without a statement that would show them. */
  appendBytes(table: string, columns: readonly Uint8Array[]): Promise<void>;
  close(): void;
}

/**
 * Opens an engine that reads and writes nothing outside `directory`, loads no extension, and keeps no log.
 * @param memory bytes; beyond them it spills into `directory`
 */
export async function openDuckDb(directory: string, memory = 1_200_000_000): Promise<DuckDb> {
  const instance = await DuckDBInstance.create(`${directory}/work.duckdb`, {
    memory_limit: `${memory}B`,
    temp_directory: `${directory}/spill`,
    threads: '2',
    // Rows of a file are laid into as many files as there are ranges of buckets, one for each, in large pieces.
    partitioned_write_max_open_files: '256',
    partitioned_write_flush_threshold: '2000000',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  await connection.run(`SET allowed_directories = [${text(`${directory}/`)}]`);
  await connection.run('SET enable_external_access = false');
  await connection.run('SET lock_configuration = true');
  return {
    async run(label, sql) {
      await told(label, () => connection.run(sql));
    },
    rows: (label, sql) => told(label, async () => (await connection.runAndReadAll(sql)).getRowObjectsJS()),
    async appendBytes(table, columns) {
      const appender = await connection.createAppender(table);
      for (const bytes of columns) appender.appendBlob(bytes);
      appender.endRow();
      appender.closeSync();
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function told<Result>(label: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const kind = error instanceof Error ? (/^[A-Z][A-Za-z -]* Error/.exec(error.message)?.[0] ?? 'Error') : 'Error';
    throw new DuckDbFailure(label, kind);
  }
}

/** A text as a SQL literal. */
export const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
