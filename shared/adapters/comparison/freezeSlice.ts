import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import type { BucketRange } from '../../comparison/bucketOf.ts';
import type { ComparisonRun } from '../../comparison/comparisonRun.ts';
import { freezePerson } from '../../comparison/frozenPerson.ts';
import { frozenKey } from '../../comparison/runKeys.ts';
import { inScope } from '../../comparison/scope.ts';
import { text } from '../duckdb/openDuckDb.ts';
import { withDuckDb } from '../duckdb/withDuckDb.ts';
import { createReader } from '../dynamodb/reader.ts';
import { inTemporaryDirectory } from '../inTemporaryDirectory.ts';
import { eachPageOfRegister } from '../persons/eachPageOfRegister.ts';
import type { ComparisonDependencies } from './dependencies.ts';

const columns = `{'person': 'VARCHAR', 'family': 'VARCHAR', 'county': 'VARCHAR', 'township': 'VARCHAR',
  'id': 'UUID', 'deceased_on': 'DATE', 'labourer': 'VARCHAR', 'held': 'VARCHAR', 'settled': 'VARCHAR'}`;

/** Writes the register of a range of buckets as it stands now. @returns how many persons */
export async function freezeSlice(
  { table, objects }: ComparisonDependencies,
  run: ComparisonRun,
  range: BucketRange,
): Promise<{ persons: number }> {
  return inTemporaryDirectory(async (directory) => {
    const lines = join(directory, 'register.ndjson');
    const file = createWriteStream(lines);
    let frozen = 0;
    await eachPageOfRegister(createReader(table), range, async (page) => {
      for (const person of page) {
        if (!inScope(run.scope, person.county)) continue;
        frozen += 1;
        if (!file.write(`${JSON.stringify(freezePerson(person, run.date))}\n`)) await once(file, 'drain');
      }
    });
    file.end();
    await once(file, 'finish');
    const parquet = join(directory, 'register.parquet');
    await withDuckDb(directory, (duck) =>
      duck.run(
        'freeze register',
        `COPY (SELECT * FROM read_json(${text(lines)}, format = 'newline_delimited', columns = ${columns}) ORDER BY id)
          TO ${text(parquet)} (FORMAT parquet, COMPRESSION snappy)`,
      ),
    );
    await objects.writeFile(frozenKey(run.id, range), parquet, 'application/vnd.apache.parquet');
    return { persons: frozen };
  });
}
