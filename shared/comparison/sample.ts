import * as z from 'zod';

/**
 * The blind sample (P26): people whom no indicator touched, drawn by chance and verified like warnings. Hits can only say how
 * often an alarm was false; a sample says how many people in need nobody was alarmed about.
 */
export const blindSample = 'blind-sample';

/** Somebody drawn. `rank` is the MD5 of `<seed>#<person>`: the lowest of a county are taken, so that anybody can draw again. */
export const Drawn = z.object({
  person: z.string(),
  township: z.string(),
  rank: z.string(),
  /** First bucket of the slice that put it forward. */
  slice: z.int(),
});
export type Drawn = z.infer<typeof Drawn>;

const ofCounty = z.object({
  county: z.string(),
  /** Living people of the frozen register whose household no indicator touched. */
  population: z.int(),
  drawn: z.array(Drawn),
});

/** The lowest ranks of one slice, of each county. */
export const SliceSample = z.object({ counties: z.array(ofCounty) });
export type SliceSample = z.infer<typeof SliceSample>;

export const RunSample = z.object({ seed: z.string(), counties: z.array(ofCounty.extend({ size: z.int() })) });
export type RunSample = z.infer<typeof RunSample>;

/** The lowest ranks of each county, whatever slices they came from. @param sizes how many of each county */
export function drawSample(
  seed: string,
  slices: readonly SliceSample[],
  sizes: ReadonlyMap<string, number>,
): RunSample {
  const byCounty = Map.groupBy(
    slices.flatMap(({ counties }) => counties),
    ({ county }) => county,
  );
  const counties = [...byCounty].map(([county, parts]) => {
    const size = sizes.get(county) ?? 0;
    const drawn = parts.flatMap((part) => part.drawn).toSorted((a, b) => (a.rank < b.rank ? -1 : 1));
    const population = parts.reduce((sum, part) => sum + part.population, 0);
    return { county, population, size, drawn: drawn.slice(0, size) };
  });
  return { seed, counties: counties.filter(({ size }) => size > 0).toSorted((a, b) => (a.county < b.county ? -1 : 1)) };
}
