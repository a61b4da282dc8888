import { sourcedFacts } from '../../comparison/factSources.ts';
import { definitionOf, type FeedFact, type FeedId } from '../../feeds/index.ts';
import { addMonths, type PlainDate } from '../../time/index.ts';
import { text } from '../duckdb/openDuckDb.ts';
import { feedTable } from './feedTables.ts';

/** Everything that register and feeds know of the suspects, one row for each, as JSON where it is more than a value. */
export function gatherSql(feeds: readonly FeedId[], date: PlainDate): string {
  const told = feeds.filter((feed) => definitionOf(feed).facts.length > 0);
  const people = feeds.map(
    (
      feed,
    ) => `SELECT id, rest, birth_date, sex, division, batch, line FROM ${feedTable(feed)} SEMI JOIN suspects USING (id)
      WHERE NOT registered`,
  );
  const facts = sourcedFacts.filter(({ feed }) => told.includes(feed));
  const sources = told.map((feed) => `${text(feed)}: ${feedTable(feed)}.source`);
  const given = feeds.includes('delivered-assistance');
  return `
    WITH people AS (SELECT id, max_by({'rest': rest, 'birth_date': birth_date, 'sex': sex, 'division': division}, (batch, line)) AS own
      FROM (${people.join(' UNION ALL ')}) GROUP BY id)
    SELECT suspects.id::VARCHAR AS id, own.rest::VARCHAR AS rest, person, family, county, township,
      deceased_on::VARCHAR AS deceased_on, labourer, to_json(held) AS held, to_json(settled) AS settled,
      own.birth_date::VARCHAR AS birth_date, own.sex AS sex, own.division AS division,
      to_json({${facts.map(({ fact, feed }) => `${text(fact)}: ${feedTable(feed)}.${fact}`).join(', ')}}) AS facts,
      to_json({${['_: NULL', ...facts.filter(({ dated }) => dated).map(({ fact, feed }) => `${text(fact)}: ${feedTable(feed)}.${fact}_day`)].join(', ')}}) AS dates,
      to_json({${sources.join(', ')}}) AS sources,
      ${given ? 'to_json(coalesce(given.benefits, []))' : "'[]'"} AS received
    FROM suspects LEFT JOIN register USING (id) LEFT JOIN people USING (id)
      ${told.map((feed) => `LEFT JOIN (${factsSql(feed, date)}) ${feedTable(feed)} USING (id)`).join('\n')}
      ${given ? `LEFT JOIN (SELECT id, list(DISTINCT benefit) AS benefits FROM ${feedTable('delivered-assistance')} SEMI JOIN suspects USING (id) GROUP BY id) given USING (id)` : ''}
    ORDER BY id`;
}

/** The facts of one feed, and the row that told last. */
function factsSql(feed: FeedId, date: PlainDate): string {
  const { facts } = definitionOf(feed);
  const [first] = facts;
  const latest = facts.filter(({ take }) => take === 'latest');
  const read = latest.flatMap(({ of, by, where }) => [of ?? by, by, ...(where ? [where.column] : [])]);
  const own = [...new Set(read)].map((id) => `${text(id)}: ${id}, `).join('');
  const last = `max_by({${own}'batch': batch, 'line': line}, (${first?.by}, batch, line))`;
  const added = facts.filter(({ take }) => take !== 'latest');
  const sums = added.flatMap((fact) => [
    `${valueSql(fact, date)} AS ${fact.fact}`,
    ...(fact.dated ? [`max(${fact.by}) FILTER (${counts(fact, date)})::VARCHAR AS ${fact.fact}_day`] : []),
  ]);
  const values = latest.map((fact) => `${valueSql(fact, date)} AS ${fact.fact}`);
  return `SELECT ${["* EXCLUDE (last), {'batch': last.batch, 'line': last.line} AS source", ...values].join(', ')}
    FROM (SELECT ${['id', `${last} AS last`, ...sums].join(', ')} FROM ${feedTable(feed)} SEMI JOIN suspects USING (id) GROUP BY id)`;
}

function valueSql(fact: FeedFact, date: PlainDate): string {
  if (fact.take === 'count') return `nullif(count(*) FILTER (${counts(fact, date)}), 0)::DOUBLE`;
  if (fact.take === 'sum') return `sum(${fact.of}) FILTER (${counts(fact, date)})::DOUBLE`;
  const { where } = fact;
  const holds = where ? `last.${where.column} IN (${where.is.map(text).join(', ')})` : 'true';
  const young = fact.months === undefined ? 'true' : `last.${fact.by} > DATE ${text(addMonths(date, -fact.months))}`;
  return `CASE WHEN ${holds} AND ${young} THEN last.${fact.of} END`;
}

const counts = ({ where, months, by }: FeedFact, date: PlainDate): string =>
  [
    ...(where ? [`${where.column} IN (${where.is.map(text).join(', ')})`] : []),
    ...(months === undefined ? [] : [`${by} > DATE ${text(addMonths(date, -months))}`]),
  ].join(' AND ') || 'true';
