import { type FeedDefinition, type FoundHeader, type HeaderReading, readHeader } from '../../feeds/index.ts';
import type { DuckDb } from '../duckdb/openDuckDb.ts';
import { linesOf, objectOr } from './readSql.ts';
import type { StagedFile } from './stageFile.ts';

/** The statement that fails when a file is no lines of text. */
export const readingKeys = 'read keys';

/** Nobody's list has so many columns: the keys beyond are not looked at. */
const mostKeys = 300;

/**
 * The header of an NDJSON file: the keys of all its objects, none of which need have every one. A file without a row has
 * none, and lacks nothing.
 */
export async function readKeys(
  duck: DuckDb,
  definition: FeedDefinition,
  file: StagedFile,
): Promise<(FoundHeader & { keys: string[] }) | (HeaderReading & { ok: false })> {
  const found = await duck.rows(
    readingKeys,
    `SELECT DISTINCT unnest(${objectOr('json_keys(line)')}) AS key FROM (${linesOf(file, { headerLine: 0 })}) ORDER BY key LIMIT ${mostKeys}`,
  );
  const all = found.map(({ key }) => String(key));
  const reading = readHeader(definition, all);
  if (!reading.ok) return reading;
  const places = Object.entries(reading.places);
  const keys = places.map(([, place]) => all[place] ?? '');
  const ownPlaces = Object.fromEntries(places.map(([id], place) => [id, place]));
  return { ...reading, places: ownPlaces, keys, width: keys.length, line: 0 };
}
