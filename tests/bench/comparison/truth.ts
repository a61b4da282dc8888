import { DuckDBInstance } from '@duckdb/node-api';

/** `<person id or whole hash> <indicator>` of everybody who is to be warned of. */
export async function truthOf(path: string): Promise<Set<string>> {
  const instance = await DuckDBInstance.create(':memory:');
  const duck = await instance.connect();
  const statement = `SELECT coalesce(person, 'v1:' || hash) || ' ' || indicator AS warned FROM read_parquet('${path}')`;
  const rows = (await duck.runAndReadAll(statement)).getRowObjectsJS();
  duck.closeSync();
  instance.closeSync();
  return new Set(rows.map(({ warned }) => String(warned)));
}
