import type { BucketRange } from '../../comparison/bucketOf.ts';
import type { SliceSample } from '../../comparison/sample.ts';
import { type DuckDb, text } from '../duckdb/openDuckDb.ts';

const mark = '\u001f';

/**
 * Of each county of the slice the lowest ranks among living people whose household no indicator touched. A household that is
 * looked at for another reason would say nothing about what was missed.
 */
export async function drawSlice(
  duck: DuckDb,
  seed: string,
  sizes: ReadonlyMap<string, number>,
  touched: readonly string[],
  { from: slice }: BucketRange,
): Promise<SliceSample> {
  const most = Math.max(0, ...sizes.values());
  if (most === 0) return { counties: [] };
  const rows = await duck.rows(
    'draw',
    `SELECT county, count(*)::DOUBLE AS population,
      array_to_string(min_by(concat_ws(chr(31), person, township, rank), rank, ${most}), ' ') AS drawn
    FROM (SELECT county, township, person, md5(${text(`${seed}#`)} || person) AS rank FROM register
      ANTI JOIN (SELECT unnest([${touched.map(text).join(', ')}]::VARCHAR[]) AS family) USING (family)
      WHERE deceased_on IS NULL AND county IN (${[...sizes.keys()].map(text).join(', ')}))
    GROUP BY county ORDER BY county`,
  );
  return {
    counties: rows.map(({ county, population, drawn }) => ({
      county: String(county),
      population: Number(population),
      drawn: String(drawn)
        .split(' ')
        .map((line) => {
          const [person = '', township = '', rank = ''] = line.split(mark);
          return { person, township, rank, slice };
        }),
    })),
  };
}
