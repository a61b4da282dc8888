import { sourcedFacts } from '../../comparison/factSources.ts';
import type { JoinedRow } from '../../comparison/joinedRow.ts';
import type { FeedId } from '../../feeds/index.ts';
import { batchCell, cellMark, dayCell, factCell, gatheredCells, isDay, lineCell } from './gatherSql.ts';

/** Reads a line of `gatherSql`; an empty cell is what nobody said. */
export function readJoined(feeds: readonly FeedId[]): (line: string) => JoinedRow {
  const places = new Map(gatheredCells(feeds).map(({ name }, place) => [name, place]));
  const place = (name: string) => places.get(name) ?? Number.MAX_SAFE_INTEGER;
  const facts = sourcedFacts
    .filter(({ fact }) => places.has(factCell(fact)))
    .map((fact) => ({
      fact: fact.fact,
      day: isDay(fact),
      at: place(factCell(fact.fact)),
      dated: fact.dated ? place(dayCell(fact.fact)) : undefined,
    }));
  const told = feeds
    .filter((feed) => places.has(batchCell(feed)))
    .map((feed) => ({ feed, batch: place(batchCell(feed)), line: place(lineCell(feed)) }));
  const at = Object.fromEntries([...places].filter(([name]) => !name.includes(' ')));
  return (line) => {
    const cells = line.split(cellMark);
    const cell = (name: string): string | null => cells[at[name] ?? -1] || null;
    const row: JoinedRow = {
      id: cell('id') ?? '',
      rest: cell('rest'),
      person: cell('person'),
      family: cell('family'),
      county: cell('county'),
      township: cell('township'),
      deceased_on: cell('deceased_on'),
      labourer: roleOf(cell('labourer')),
      held: listOf(cell('held')),
      settled: listOf(cell('settled')),
      birth_date: cell('birth_date'),
      sex: sexOf(cell('sex')),
      division: cell('division'),
      facts: {},
      dates: {},
      sources: {},
      received: listOf(cell('received')) ?? [],
    };
    for (const { fact, day, at: place, dated } of facts) {
      const value = cells[place];
      if (!value) continue;
      row.facts[fact] = day ? value : Number(value);
      if (dated !== undefined) row.dates[fact] = cells[dated] || null;
    }
    for (const { feed, batch, line: place } of told) {
      const id = cells[batch];
      if (id) row.sources[feed] = { batch: id, line: Number(cells[place]) };
    }
    return row;
  };
}

const roleOf = (value: string | null): JoinedRow['labourer'] =>
  value === 'main' || value === 'other' || value === 'none' ? value : null;

const sexOf = (value: string | null): JoinedRow['sex'] => (value === 'male' || value === 'female' ? value : null);

const listOf = (value: string | null): string[] | null => value?.split(' ') ?? null;
