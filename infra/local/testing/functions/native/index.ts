import { DuckDBInstance } from '@duckdb/node-api';

/** Asks DuckDB for a sum, or for work that outlasts any timeout. */
export const handler = async ({ endless = false }: { endless?: boolean }): Promise<{ sum: number }> => {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const rows = endless ? 1_000_000_000_000 : 10;
  const result = await connection.runAndReadAll(`select sum(hash(range) % 7)::double as sum from range(${rows})`);
  connection.closeSync();
  return { sum: Number(result.getRows()[0]?.[0]) };
};
