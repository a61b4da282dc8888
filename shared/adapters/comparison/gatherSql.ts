import { sourcedFacts } from '../../comparison/factSources.ts';
import { definitionOf, type FeedFact, type FeedId } from '../../feeds/index.ts';
import { addMonths, type PlainDate } from '../../time/index.ts';
import { text } from '../duckdb/openDuckDb.ts';
import { feedView } from './feedViews.ts';

const suspectRows = (feed: FeedId): string => `suspect_${feedView(feed)}`;

const tellsFacts = (feed: FeedId): boolean => definitionOf(feed).facts.length > 0;

/** The rows about suspects, of each feed: the last time that whole files are read. */
export const keepSuspectRows = (feeds: readonly FeedId[]): string[] =>
  feeds.map((feed) => {
    const only = definitionOf(feed).reach === 'register' ? ' SEMI JOIN known USING (id)' : '';
    return `CREATE TEMP TABLE ${suspectRows(feed)} AS SELECT * EXCLUDE (delivery, change) FROM ${feedView(feed)} SEMI JOIN suspects USING (id)${only}`;
  });

/** Names of the columns in which facts, their days and their sources come; the row's reader knows them by these. */
export const factColumn = (fact: string): string => `fact_${fact}`;
export const dayColumn = (fact: string): string => `day_${fact}`;
export const batchColumn = (feed: FeedId): string => `batch_${feed}`;
export const lineColumn = (feed: FeedId): string => `line_${feed}`;

/** Everything that register and feeds know of the suspects, one row for each. */
export function gatherSql(feeds: readonly FeedId[], date: PlainDate): string {
  const told = feeds.filter(tellsFacts);
  const own = `{'rest': rest, 'birth_date': birth_date, 'sex': sex, 'division': division}`;
  const people = told.map(
    (feed) => `SELECT id, ${own} AS own, line FROM ${suspectRows(feed)} ANTI JOIN known USING (id)`,
  );
  const strangers = [
    ...people,
    `SELECT NULL::UUID AS id, {'rest': NULL::UUID, 'birth_date': NULL::DATE, 'sex': '', 'division': ''} AS own, 0 AS line WHERE false`,
  ];
  const facts = sourcedFacts.filter(({ feed }) => told.includes(feed));
  const columns = [
    ...facts.map(({ fact, feed }) => `of_${feedView(feed)}.${fact} AS "${factColumn(fact)}"`),
    ...facts
      .filter(({ dated }) => dated)
      .map(({ fact, feed }) => `of_${feedView(feed)}.${fact}_day AS "${dayColumn(fact)}"`),
    ...told.flatMap((feed) => [
      `of_${feedView(feed)}.batch AS "${batchColumn(feed)}"`,
      `of_${feedView(feed)}.line AS "${lineColumn(feed)}"`,
    ]),
  ];
  const given = feeds.includes('delivered-assistance');
  const received = `(SELECT id, string_agg(DISTINCT benefit, ' ') AS benefits FROM ${suspectRows('delivered-assistance')} GROUP BY id)`;
  return `
    WITH people AS (SELECT id, max_by(own, line) AS own FROM (${strangers.join(' UNION ALL ')}) GROUP BY id)
    SELECT suspects.id::VARCHAR AS id, own.rest::VARCHAR AS rest, person, family, county, township,
      deceased_on::VARCHAR AS deceased_on, labourer, held, settled,
      own.birth_date::VARCHAR AS birth_date, own.sex AS sex, own.division AS division,
      ${given ? `coalesce(given.benefits, '')` : `''`} AS received${columns.map((column) => `, ${column}`).join('')}
    FROM suspects LEFT JOIN register USING (id) LEFT JOIN people USING (id)
      ${told.map((feed) => `LEFT JOIN (${factsSql(feed, date)}) of_${feedView(feed)} USING (id)`).join('\n')}
      ${given ? `LEFT JOIN ${received} given USING (id)` : ''}
    ORDER BY id`;
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

const isDay = ({ of, by }: FeedFact): boolean => of === by;

const counts = ({ where, months, by }: FeedFact, date: PlainDate): string =>
  [
    ...(where ? [`${where.column} IN (${where.is.map(text).join(', ')})`] : []),
    ...(months === undefined ? [] : [`${by} > DATE ${text(addMonths(date, -months))}`]),
  ].join(' AND ') || 'true';
