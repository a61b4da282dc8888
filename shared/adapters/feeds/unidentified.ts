import type { FeedDefinition } from '../../feeds/index.ts';
import { type DuckDb, text } from '../duckdb/openDuckDb.ts';
import { fault, lineOf, placedLines, type Reading, raw, rowsOf } from './readSql.ts';
import type { StagedFile } from './stageFile.ts';

/** A row that lacks nothing but a usable ID number. It holds a name: it is never stored and never logged. */
export interface UnidentifiedRow {
  line: number;
  fault: string;
  name: string;
  bornOn: string;
  division: string;
}

/** More of them are the agency's to mend: nobody checks thousands of proposals. */
const most = 2000;

/**
 * Takes out of the rows to be mended those with a name, a birth date and no other fault. What a comparison needs of them is
 * written to `path`, without the name.
 */
export async function takeUnidentified(
  duck: DuckDb,
  definition: FeedDefinition,
  file: StagedFile,
  reading: Reading,
  kept: readonly string[],
  path: string,
): Promise<UnidentifiedRow[]> {
  const others = definition.columns.filter(({ kind }) => kind !== 'id-number').map(({ id }) => `${fault(id)} IS NULL`);
  const suspects = placedLines(file, reading, `first_fault = 'missing-value' OR starts_with(first_fault, 'id-number')`);
  await duck.run(
    'take unidentified rows',
    `CREATE TEMP TABLE unidentified AS SELECT ${lineOf(reading, 'place')}::INTEGER AS line, coalesce(${fault('id_number')}, fault) AS fault,
      ${raw('name')} AS name, born_on, ${kept.join(', ')}
    FROM (${rowsOf(suspects, definition, file, reading, ['place', 'fault'])})
    WHERE broken IS NULL AND ${others.join(' AND ')}
      AND ${raw('name')} IS NOT NULL AND born_on IS NOT NULL LIMIT ${most}`,
  );
  const rows = await duck.rows(
    'read unidentified rows',
    'SELECT line::DOUBLE AS line, fault, name, born_on::VARCHAR AS born_on, division FROM unidentified ORDER BY line',
  );
  if (rows.length > 0)
    await duck.run(
      'write unidentified rows',
      `COPY (SELECT line, ${kept.join(', ')} FROM unidentified ORDER BY line) TO ${text(path)} (FORMAT parquet)`,
    );
  return rows.map((row) => ({
    line: Number(row.line),
    fault: String(row.fault),
    name: String(row.name),
    bornOn: String(row.born_on),
    division: String(row.division),
  }));
}
