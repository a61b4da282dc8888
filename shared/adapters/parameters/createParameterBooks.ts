import { countyOf } from '../../identity/index.ts';
import { type BookFor, enteredParameters } from '../../parameters/enteredParameters.ts';
import { createParameterBook, type ParameterBook } from '../../policy/index.ts';
import type { Reader } from '../../records/reader.ts';

const keptFor = 20_000;

interface Kept {
  book: Promise<ParameterBook>;
  /** ms */
  until: number;
}

/**
 * Books of parameters by county, or by city and province for what concerns those, read at most every 20 seconds. A kept book misses nothing that is known by now: see
 * `settles` in shared/parameters/decideParameter.ts.
 */
export function createParameterBooks(reader: Reader, known: ParameterBook, clock = () => Date.now()): BookFor {
  const kept = new Map<string, Kept>();
  return async (division) => {
    const place = countyOf(division) ?? division;
    const last = kept.get(place);
    if (last && last.until > clock()) return last.book;
    const book = load(place, last);
    kept.set(place, { book, until: clock() + keptFor });
    book.catch(() => kept.delete(place));
    return book;
  };

  /** The same book again when nobody entered anything: what was looked up in it stays at hand. */
  async function load(place: string, last: Kept | undefined): Promise<ParameterBook> {
    const before = await last?.book.catch(() => undefined);
    const entered = await enteredParameters(reader, place);
    const parameters = [...known.parameters, ...entered];
    if (entered.length === 0) return known;
    return before?.parameters.length === parameters.length ? before : createParameterBook(parameters);
  }
}
