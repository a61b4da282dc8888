import { join } from 'node:path';
import { allBuckets, partsFor } from '../../comparison/bucketOf.ts';
import { firstHalfOf, uuidOf } from '../../comparison/hashHalves.ts';
import {
  definitionOf,
  type FeedBatch,
  type Ingested,
  matchesOfBatch,
  matchProposals,
  rowsKey,
  storedColumns,
  unidentifiedKey,
} from '../../feeds/index.ts';
import { persons } from '../../persons/person.ts';
import type { Reader } from '../../records/reader.ts';
import { text } from '../duckdb/openDuckDb.ts';
import { withDuckDb } from '../duckdb/withDuckDb.ts';
import type { Objects } from '../s3/openObjects.ts';

/** Takes in the rows of another batch that humans have matched, each under the hash of its person's ID number. */
export async function ingestMatched(
  from: { reader: Reader; objects: Objects },
  batch: FeedBatch & { matchedFrom: string },
  directory: string,
): Promise<Ingested> {
  const { reader, objects } = from;
  const source = { feed: batch.feed, id: batch.matchedFrom };
  const path = join(directory, 'unidentified.parquet');
  if (!(await objects.readToFile(unidentifiedKey(source), path)))
    return { ok: false, rejection: { reason: 'upload-missing' } };
  const proposals = await reader.list(matchProposals, matchesOfBatch(batch.matchedFrom));
  const confirmed = proposals.filter(({ status }) => status === 'confirmed');
  const matched = await Promise.all(
    confirmed.map(async ({ line, personId }) => ({ line, person: await reader.get(persons, { id: personId }) })),
  );
  const values = matched.map(({ line, person }) => {
    const hash = person.idHash.slice(person.idHash.indexOf(':') + 1);
    const halves = [firstHalfOf(person.idHash), uuidOf(hash.slice(32))].map((half) => `${text(half)}::UUID`);
    return `(${[...halves, `DATE ${text(person.birthDate)}`, text(person.sex), line].join(', ')})`;
  });
  const rowsPath = join(directory, 'matched.parquet');
  await withDuckDb(directory, (duck) =>
    duck.run(
      'write matched rows',
      `COPY (SELECT ${storedColumns(definitionOf(batch.feed)).join(', ')}
        FROM (VALUES ${values.join(', ')}) AS persons(id, rest, birth_date, sex, line)
        JOIN read_parquet(${text(path)}) AS rows USING (line) ORDER BY id, line) TO ${text(rowsPath)} (FORMAT parquet, COMPRESSION snappy)`,
    ),
  );
  // Rows that humans have matched are few: one file holds them.
  await objects.writeFile(rowsKey(batch, allBuckets), rowsPath, 'application/vnd.apache.parquet');
  const counts = { rows: matched.length, good: matched.length, quarantined: 0 };
  const keyVersion = matched[0]?.person.idHash.split(':')[0] ?? '';
  return { ok: true, counts, quarantine: {}, unknownColumns: [], partitions: partsFor(1, 1), keyVersion };
}
