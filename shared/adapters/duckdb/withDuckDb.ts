import { type DuckDb, openDuckDb } from './openDuckDb.ts';

/** Opens an engine in `directory` for one piece of work. */
export async function withDuckDb<Result>(directory: string, work: (duck: DuckDb) => Promise<Result>): Promise<Result> {
  const duck = await openDuckDb(directory);
  try {
    return await work(duck);
  } finally {
    duck.close();
  }
}
