import { sourcedFacts } from '../../comparison/factSources.ts';
import type { JoinedRow, Source } from '../../comparison/joinedRow.ts';
import type { FeedId } from '../../feeds/index.ts';
import type { Row } from '../duckdb/openDuckDb.ts';
import { batchColumn, dayColumn, factColumn, lineColumn } from './gatherSql.ts';

/** Reads what `gatherSql` asked; by hand, since a run reads as many rows as it finds people to judge. */
export function readJoined(feeds: readonly FeedId[]): (row: Row) => JoinedRow {
  const facts = sourcedFacts.filter(({ feed }) => feeds.includes(feed));
  const told = [...new Set(facts.map(({ feed }) => feed))];
  return (row) => {
    const joined: JoinedRow = {
      id: String(row.id),
      rest: textOf(row.rest),
      person: textOf(row.person),
      family: textOf(row.family),
      county: textOf(row.county),
      township: textOf(row.township),
      deceased_on: textOf(row.deceased_on),
      labourer: roleOf(row.labourer),
      held: listOf(row.held),
      settled: listOf(row.settled),
      birth_date: textOf(row.birth_date),
      sex: row.sex === 'male' || row.sex === 'female' ? row.sex : null,
      division: textOf(row.division),
      facts: {},
      dates: {},
      sources: {},
      received: listOf(row.received) ?? [],
    };
    for (const { fact, dated } of facts) {
      const value = row[factColumn(fact)];
      if (typeof value !== 'string' && typeof value !== 'number') continue;
      joined.facts[fact] = value;
      if (dated) joined.dates[fact] = textOf(row[dayColumn(fact)]);
    }
    for (const feed of told) {
      const source = sourceAt(row, feed);
      if (source) joined.sources[feed] = source;
    }
    return joined;
  };
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const roleOf = (value: unknown): JoinedRow['labourer'] =>
  value === 'main' || value === 'other' || value === 'none' ? value : null;

const listOf = (value: unknown): string[] | null =>
  typeof value === 'string' ? value.split(' ').filter((each) => each !== '') : null;

function sourceAt(row: Row, feed: FeedId): Source | undefined {
  const batch = row[batchColumn(feed)];
  return typeof batch === 'string' ? { batch, line: Number(row[lineColumn(feed)]) } : undefined;
}
