import { type SourcedFact, sourceOf } from '../../comparison/factSources.ts';
import type { PlacePolicy } from '../../comparison/placePolicy.ts';
import { definitionOf, type FeedId } from '../../feeds/index.ts';
import {
  type HardshipSignal,
  hardshipSignals,
  type IndicatorFamily,
  meansSignals,
  type Signal,
  type Thresholds,
} from '../../policy/index.ts';
import { addMonths, type PlainDate } from '../../time/index.ts';
import { text } from '../duckdb/openDuckDb.ts';
import { feedView } from './feedViews.ts';

/**
 * Finds everybody whom the indicators could touch, by the mildest threshold of the places of a slice: nobody whom they
 * would touch is left out, some may be let through, and whoever is let through is judged by the rules themselves. Nine
 * tenths of a province never leave the engine that way.
 */
export function screenSql(places: readonly PlacePolicy[], feeds: readonly FeedId[], date: PlainDate): string {
  const known = new Set(feeds);
  const taken: Taken = { feed: (feed) => known.has(feed), date };
  const selects = [
    ...signalScreens(places, taken),
    ...labourScreens(places, taken),
    ...improvementScreens(places, taken),
    ...scoreScreens(places, taken),
    ...deliveryScreens(places, taken),
  ];
  return `CREATE TEMP TABLE suspects AS SELECT DISTINCT id FROM (${[...selects, 'SELECT NULL::UUID AS id WHERE false'].join(' UNION ALL ')})`;
}

interface Taken {
  feed(feed: FeedId): boolean;
  date: PlainDate;
}

const ruled = (places: readonly PlacePolicy[], indicator: IndicatorFamily) =>
  places.filter(({ pack }) => pack.indicators[indicator]);

/** The mildest of what the places have set; undefined when none has set it, and nothing can be above it. */
function mildest(places: readonly PlacePolicy[], key: keyof Thresholds): number | undefined {
  const set = places.map(({ thresholds }) => thresholds[key]).filter((limit) => limit !== undefined);
  return set.length > 0 ? Math.min(...set) : undefined;
}

/** People of whom a feed says so: rows where the value of one row decides, sums and counts over all rows of a person. */
function peopleWith(
  signal: Signal,
  places: readonly PlacePolicy[],
  taken: Taken,
  among: Among = 'anybody',
): string | undefined {
  const fact = sourceOf(signal.fact);
  if (!taken.feed(fact.feed)) return undefined;
  const limit = signal.above === undefined ? undefined : mildest(places, signal.above);
  if (signal.above !== undefined && limit === undefined) return undefined;
  return peopleOver(fact, limit, among, taken);
}

function peopleOver(fact: SourcedFact, limit: number | undefined, among: Among, { date }: Taken): string {
  const { feed, where, months, by, of, take } = fact;
  const conditions = [
    ...(months === undefined ? [] : [`${by} > DATE ${text(addMonths(date, -months))}`]),
    ...(where ? [`${where.column} IN (${where.is.map(text).join(', ')})`] : []),
    ...(take === 'latest' && limit !== undefined ? [`${of} > ${limit}`] : []),
  ];
  const rows = `SELECT * FROM ${feedView(feed)} ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''}`;
  const people = `FROM (${rows}) ${amongKnown(among === 'anybody' ? definitionOf(feed).reach : among)}`;
  if (take === 'latest' || limit === undefined) return `SELECT id ${people}`;
  return `SELECT id ${people} GROUP BY id HAVING ${take === 'sum' ? `sum(${of})` : 'count(*)'} > ${limit}`;
}

/** Whom a screen looks at: anybody of whom the feed may tell, or people on the register, or some of them. */
type Among = 'anybody' | 'register' | 'helped' | 'labours';

function amongKnown(among: Among): string {
  if (among === 'anybody') return '';
  return `SEMI JOIN (SELECT id FROM known${among === 'register' ? '' : ` WHERE ${among}`}) USING (id)`;
}

const some = (...screens: (string | undefined)[]): string[] => screens.filter((screen) => screen !== undefined);

function signalScreens(places: readonly PlacePolicy[], taken: Taken): string[] {
  const surge = ruled(places, 'expenditure-surge');
  const loss = ruled(places, 'property-loss');
  const never = Number.MAX_SAFE_INTEGER;
  const limit = Math.min(
    never,
    ...loss.map(({ pack, thresholds }) => {
      const key = pack.indicators['property-loss']?.threshold;
      return (key ? thresholds[key] : undefined) ?? 0;
    }),
  );
  const disaster = sourceOf('disasterAid');
  return some(
    surge.length > 0 ? peopleWith({ fact: 'selfPaidMedical', above: 'indicator.medical' }, surge, taken) : undefined,
    loss.length > 0 && taken.feed(disaster.feed) ? peopleOver(disaster, limit, 'anybody', taken) : undefined,
  );
}

function labourScreens(places: readonly PlacePolicy[], taken: Taken): string[] {
  const drop = ruled(places, 'income-drop');
  const unsure = ruled(places, 'income-not-sustainable');
  const wages = sourceOf('incomeNow');
  const percent = mildest(drop, 'indicator.income-drop');
  return some(
    drop.length > 0 ? peopleWith({ fact: 'diedOn' }, drop, taken, 'labours') : undefined,
    unsure.length > 0 ? peopleWith({ fact: 'unemployedSince' }, unsure, taken, 'labours') : undefined,
    percent !== undefined && taken.feed(wages.feed)
      ? `SELECT id FROM (SELECT id FROM ${feedView(wages.feed)} WHERE wage_before > 0
          AND (wage_before - wage) * 100 > ${percent} * wage_before) ${amongKnown('register')}`
      : undefined,
  );
}

function improvementScreens(places: readonly PlacePolicy[], taken: Taken): string[] {
  const improved = ruled(places, 'economic-improvement');
  const signs = new Set(improved.flatMap(({ pack }) => pack.indicators['economic-improvement']?.signs ?? []));
  return some(...[...signs].map((sign) => peopleWith(meansSignals[sign], improved, taken, 'helped')));
}

/** Points are added up in the engine: one bit for each signal, so that no signal counts twice. */
function scoreScreens(places: readonly PlacePolicy[], taken: Taken): string[] {
  const scored = ruled(places, 'composite-score');
  const threshold = mildest(scored, 'indicator.composite');
  if (threshold === undefined) return [];
  const worth = new Map<HardshipSignal, number>();
  for (const { pack } of scored) {
    for (const [name, points] of Object.entries(pack.indicators['composite-score']?.points ?? {})) {
      const signal = name as HardshipSignal;
      worth.set(signal, Math.max(points, worth.get(signal) ?? 0));
    }
  }
  const counted = [...worth]
    .map(([signal, points]) => ({ points, people: peopleWith(hardshipSignals[signal], scored, taken) }))
    .flatMap(({ points, people }) => (people === undefined ? [] : [{ points, people }]));
  const most = counted.reduce((sum, { points }) => sum + points, 0);
  if (counted.length === 0 || most < threshold) return [];
  const signs = counted.map(({ people }, at) => `SELECT id, ${1 << at} AS sign FROM (${people})`);
  const score = counted.map(({ points }, at) => `((signs >> ${at}) & 1) * ${points}`).join(' + ');
  return [
    `SELECT id FROM (SELECT id, bit_or(sign) AS signs FROM (${signs.join(' UNION ALL ')}) GROUP BY id) WHERE ${score} >= ${threshold}`,
  ];
}

/** Who ought to have got something and is missing where its agency tells whom it gave it. */
function deliveryScreens(places: readonly PlacePolicy[], taken: Taken): string[] {
  const ruledPlaces = ruled(places, 'policy-not-delivered').filter(({ owed }) => owed.length > 0);
  if (ruledPlaces.length === 0 || !taken.feed('delivered-assistance')) return [];
  const owed = ruledPlaces.flatMap((place) =>
    place.owed.map(({ benefit, held }) => ({ county: place.county, benefit, held })),
  );
  const byBenefit = Map.groupBy(owed, ({ benefit }) => benefit);
  return [...byBenefit].map(([benefit, all]) => {
    const alike = Map.groupBy(all, ({ held }) => JSON.stringify(held));
    const conditions = [...alike.values()].map((group) => {
      const counties = group.map(({ county }) => text(county)).join(', ');
      const held = (group[0]?.held ?? []).map(text).join(', ');
      return `(county IN (${counties}) AND list_has_any(string_split(settled, ' '), [${held}]))`;
    });
    return `SELECT id FROM register ANTI JOIN (SELECT id FROM ${feedView('delivered-assistance')} WHERE benefit = ${text(benefit)}) USING (id)
      WHERE settled <> '' AND (${conditions.join(' OR ')})`;
  });
}
