import type { BucketRange } from '../../comparison/bucketOf.ts';
import type { SliceSample } from '../../comparison/sample.ts';
import { type DuckDb, text } from '../duckdb/openDuckDb.ts';

/** So many times more than are needed are looked at: that they do not suffice happens less than once in a billion draws. */
const margin = 8;

/**
 * Of each county of the slice the lowest ranks among living people whose household no indicator touched. A household that is
 * looked at for another reason would say nothing about what was missed.
 *
 * @param sizes how many of each county
 * @param touched families
 */
export async function drawSlice(
  duck: DuckDb,
  seed: string,
  sizes: ReadonlyMap<string, number>,
  touched: readonly string[],
  { from: slice }: BucketRange,
): Promise<SliceSample> {
  const wanted = [...sizes].filter(([, size]) => size > 0);
  if (wanted.length === 0) return { counties: [] };
  // As one text: a list of thousands takes longer to parse than to join.
  const families = `SELECT unnest(string_split(${text(touched.join(' '))}, ' ')) AS family`;
  await duck.run('touched', `CREATE OR REPLACE TEMP TABLE touched AS ${families}`);
  const untouched = `FROM register ANTI JOIN touched USING (family)
    WHERE deceased_on IS NULL AND county IN (${wanted.map(([county]) => text(county)).join(', ')})`;
  const counted = await duck.rows(
    'people to draw from',
    `SELECT county, count(*)::DOUBLE AS population ${untouched} GROUP BY county ORDER BY county`,
  );
  const counties = counted.map(({ county, population }) => {
    const size = Math.min(sizes.get(String(county)) ?? 0, Number(population));
    return { county: String(county), population: Number(population), size };
  });
  // MD5 of everybody is cheap, to sort by it is not: only ranks below a limit are.
  const draw = async (times: number) => {
    const limits = counties.map(
      ({ county, population, size }) => `WHEN ${text(county)} THEN ${text(limitOf((times * size) / population))}`,
    );
    const rows = await duck.rows(
      'draw',
      `SELECT county, township, person, md5(${text(`${seed}#`)} || person) AS rank ${untouched}
        AND md5(${text(`${seed}#`)} || person) < CASE county ${limits.join(' ')} END ORDER BY rank`,
    );
    return Map.groupBy(rows, ({ county }) => String(county));
  };
  const few = counties.length > 0 ? await draw(margin) : new Map<string, never[]>();
  const suffice = counties.every(({ county, size }) => (few.get(county)?.length ?? 0) >= size);
  const drawn = suffice ? few : await draw(Number.POSITIVE_INFINITY);
  return {
    counties: counties.map(({ county, population, size }) => ({
      county,
      population,
      drawn: (drawn.get(county) ?? []).slice(0, size).map(({ person, township, rank }) => ({
        person: String(person),
        township: String(township),
        rank: String(rank),
        slice,
      })),
    })),
  };
}

/** The share of all ranks that lies below the limit; no digit of a rank is above `f`. */
const limitOf = (share: number): string =>
  share >= 1
    ? 'g'
    : Math.ceil(share * 2 ** 32)
        .toString(16)
        .padStart(8, '0');
