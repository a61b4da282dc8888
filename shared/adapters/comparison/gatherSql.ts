import { sourcedFacts } from '../../comparison/factSources.ts';
import { definitionOf, type FeedFact, type FeedId, strangerColumns, tellsOfStrangers } from '../../feeds/index.ts';
import { addMonths, type PlainDate } from '../../time/index.ts';
import { text } from '../duckdb/openDuckDb.ts';
import { feedView } from './feedViews.ts';

const own = [...strangerColumns, 'division'] as const;

const suspectRows = (feed: FeedId): string => `suspect_${feedView(feed)}`;

const tellsFacts = (feed: FeedId): boolean => definitionOf(feed).facts.length > 0;

/** What the register and each feed tell of suspects, in the columns that facts are made of: whole files are not read again. */
export const keepSuspectRows = (feeds: readonly FeedId[]): string[] => [
  `CREATE TEMP TABLE registered AS SELECT id, ${ofRegister.join(', ')} FROM register SEMI JOIN suspects USING (id)`,
  ...feeds.map((feed) => {
    const { reach, facts, benefitColumn } = definitionOf(feed);
    const read = facts.flatMap(({ of, by, where }) => [of ?? by, by, ...(where ? [where.column] : [])]);
    const person = tellsOfStrangers({ reach, facts }) ? own : [];
    const columns = [
      ...new Set(['id', 'line', 'batch', ...read, ...person, ...(benefitColumn ? [benefitColumn] : [])]),
    ];
    const people = reach === 'register' ? 'registered' : 'suspects';
    return `CREATE TEMP TABLE ${suspectRows(feed)} AS SELECT ${columns.join(', ')} FROM ${feedView(feed)} SEMI JOIN ${people} USING (id)`;
  }),
];

const ofRegister = ['person', 'family', 'county', 'township', 'deceased_on', 'labourer', 'held', 'settled'] as const;

/** What a line of `gatherSql` holds, in order: the name under which its reader takes a cell, and what the engine asks. */
export function gatheredCells(feeds: readonly FeedId[]): { name: string; sql: string }[] {
  const told = feeds.filter(tellsFacts);
  const facts = sourcedFacts.filter(({ feed }) => told.includes(feed));
  return [
    { name: 'id', sql: 'suspects.id' },
    ...own.map((name) => ({ name, sql: `own.${name}` })),
    ...ofRegister.map((name) => ({ name, sql: name })),
    { name: 'received', sql: feeds.includes('delivered-assistance') ? 'given.benefits' : `''` },
    ...facts.map(({ fact, feed }) => ({ name: factCell(fact), sql: `of_${feedView(feed)}.${fact}` })),
    ...facts
      .filter(({ dated }) => dated)
      .map(({ fact, feed }) => ({ name: dayCell(fact), sql: `of_${feedView(feed)}.${fact}_day` })),
    ...told.flatMap((feed) => [
      { name: batchCell(feed), sql: `of_${feedView(feed)}.batch` },
      { name: lineCell(feed), sql: `of_${feedView(feed)}.line` },
    ]),
  ];
}

export const factCell = (fact: string): string => `fact ${fact}`;
export const dayCell = (fact: string): string => `day ${fact}`;
export const batchCell = (feed: FeedId): string => `batch ${feed}`;
export const lineCell = (feed: FeedId): string => `line ${feed}`;

/** Parts the cells of a line; no cell can hold it. */
export const cellMark = '\u001f';

/**
 * Everything that register and feeds know of the suspects, one line of text for each: half a hundred cells, most of them
 * empty, cross from the engine faster in one piece.
 */
export function gatherSql(feeds: readonly FeedId[], date: PlainDate): string {
  const told = feeds.filter(tellsFacts);
  const open = told.filter((feed) => tellsOfStrangers(definitionOf(feed)));
  const strangers = [
    ...open.map(
      (feed) =>
        `SELECT id, {${own.map((name) => `'${name}': ${name}`).join(', ')}} AS own, line FROM ${suspectRows(feed)} ANTI JOIN registered USING (id)`,
    ),
    `SELECT NULL::UUID AS id, {'rest': NULL::UUID, 'birth_date': NULL::DATE, 'sex': '', 'division': ''} AS own, 0 AS line WHERE false`,
  ];
  const given = feeds.includes('delivered-assistance');
  const received = `(SELECT id, string_agg(DISTINCT benefit, ' ') AS benefits FROM ${suspectRows('delivered-assistance')} GROUP BY id)`;
  const cells = gatheredCells(feeds).map(({ sql }) => `coalesce((${sql})::VARCHAR, '')`);
  return `
    WITH people AS (SELECT id, max_by(own, line) AS own FROM (${strangers.join(' UNION ALL ')}) GROUP BY id)
    SELECT concat_ws(chr(31), ${cells.join(', ')}) AS line
    FROM suspects LEFT JOIN registered USING (id) LEFT JOIN people USING (id)
      ${told.map((feed) => `LEFT JOIN (${factsSql(feed, date)}) of_${feedView(feed)} USING (id)`).join('\n')}
      ${given ? `LEFT JOIN ${received} given USING (id)` : ''}
    ORDER BY suspects.id`;
}

/** The facts of one feed, and the row that told last. */
function factsSql(feed: FeedId, date: PlainDate): string {
  const { facts } = definitionOf(feed);
  const [first] = facts;
  const latest = facts.filter(({ take }) => take === 'latest');
  const read = latest.flatMap(({ of, by, where }) => [of ?? by, by, ...(where ? [where.column] : [])]);
  const own = [...new Set(read)].map((id) => `${text(id)}: ${id}, `).join('');
  const last = `max_by({${own}'batch': batch, 'line': line}, (${first?.by} - DATE '1800-01-01') * 4294967296 + line)`;
  const added = facts.filter(({ take }) => take !== 'latest');
  const sums = added.flatMap((fact) => [
    `${valueSql(fact, date)} AS ${fact.fact}`,
    ...(fact.dated ? [`max(${fact.by}) FILTER (${counts(fact, date)})::VARCHAR AS ${fact.fact}_day`] : []),
  ]);
  const values = latest.map((fact) => `${valueSql(fact, date)} AS ${fact.fact}`);
  return `SELECT ${['* EXCLUDE (last), last.batch AS batch, last.line AS line', ...values].join(', ')}
    FROM (SELECT ${['id', `${last} AS last`, ...sums].join(', ')} FROM ${suspectRows(feed)} GROUP BY id)`;
}

function valueSql(fact: FeedFact, date: PlainDate): string {
  if (fact.take === 'count') return `nullif(count(*) FILTER (${counts(fact, date)}), 0)::DOUBLE`;
  if (fact.take === 'sum') return `sum(${fact.of}) FILTER (${counts(fact, date)})::DOUBLE`;
  const { where } = fact;
  const holds = where ? `last.${where.column} IN (${where.is.map(text).join(', ')})` : 'true';
  const young = fact.months === undefined ? 'true' : `last.${fact.by} > DATE ${text(addMonths(date, -fact.months))}`;
  const value = isDay(fact) ? `last.${fact.of}::VARCHAR` : `last.${fact.of}::DOUBLE`;
  return `CASE WHEN ${holds} AND ${young} THEN ${value} END`;
}

/** A fact that is a day, and no amount or count. */
export const isDay = ({ of, by }: FeedFact): boolean => of === by;

const counts = ({ where, months, by }: FeedFact, date: PlainDate): string =>
  [
    ...(where ? [`${where.column} IN (${where.is.map(text).join(', ')})`] : []),
    ...(months === undefined ? [] : [`${by} > DATE ${text(addMonths(date, -months))}`]),
  ].join(' AND ') || 'true';
