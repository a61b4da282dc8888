import * as z from 'zod';
import type { Division } from '../../identity/index.ts';
import { Instant, PlainDate } from '../../time/index.ts';
import type { ParameterBook } from '../parameters/book.ts';
import { type ParameterKey, parameterKeys } from '../parameters/key.ts';

/** A parameter as it was used: everything a reader needs to judge the number. */
export const ParameterUse = z
  .strictObject({
    key: z.enum(Object.keys(parameterKeys) as [ParameterKey, ...ParameterKey[]]),
    value: z.number(),
    unit: z.string(),
    validFrom: PlainDate,
    recordedAt: Instant,
    source: z.string(),
    confidence: z.enum(['stated', 'other-source', 'our-default', 'demonstration']),
    stale: z.boolean(),
    fallback: z.boolean().meta({
      title: 'Fallback',
      description: 'The figure of the year before is not published; the last published one was used (Y09)',
    }),
  })
  .meta({ title: 'Parameter used' });
export type ParameterUse = z.infer<typeof ParameterUse>;

/** The numbers of one place, area and day, as known at one moment. */
export interface Setting {
  readonly values: Readonly<Record<ParameterKey, number | undefined>>;
  readonly used: ParameterUse[];
}

const cache = new WeakMap<ParameterBook, Map<string, Setting>>();
const keys = Object.keys(parameterKeys) as ParameterKey[];

/** Looked up once per place, area, day and moment of knowledge; a county decides thousands of families in one. */
export function settingOf(
  book: ParameterBook,
  division: Division,
  area: 'urban' | 'rural' | null,
  date: PlainDate,
  knownAt: Instant,
): Setting {
  const recent = last;
  if (
    recent !== undefined &&
    recent.book === book &&
    recent.date === date &&
    recent.division === division &&
    recent.area === area &&
    recent.knownAt === knownAt
  )
    return recent.setting;
  const setting = lookUp(book, division, area, date, knownAt);
  last = { book, division, area, date, knownAt, setting };
  return setting;
}

interface Recent {
  readonly book: ParameterBook;
  readonly division: Division;
  readonly area: 'urban' | 'rural' | null;
  readonly date: PlainDate;
  readonly knownAt: Instant;
  readonly setting: Setting;
}

/** Neighbours in a register mostly share place and day. */
let last: Recent | undefined;

function lookUp(
  book: ParameterBook,
  division: Division,
  area: 'urban' | 'rural' | null,
  date: PlainDate,
  knownAt: Instant,
): Setting {
  let settings = cache.get(book);
  if (!settings) {
    settings = new Map();
    cache.set(book, settings);
  }
  const name = `${division}|${area}|${date}|${knownAt}`;
  const known = settings.get(name);
  if (known) return known;
  if (settings.size > 20_000) settings.clear();
  const setting = select(book, division, area, date, knownAt);
  settings.set(name, setting);
  return setting;
}

function select(
  book: ParameterBook,
  division: Division,
  area: 'urban' | 'rural' | null,
  date: PlainDate,
  knownAt: Instant,
): Setting {
  const values = {} as Record<ParameterKey, number | undefined>;
  const used: ParameterUse[] = [];
  for (const key of keys) {
    const found = book.select(key, { division, area, date, knownAt });
    values[key] = found?.parameter.value;
    if (!found) continue;
    const { value, validFrom, recordedAt, source, confidence, stale } = found.parameter;
    used.push({
      key,
      value,
      unit: parameterKeys[key].unit,
      validFrom,
      recordedAt,
      source,
      confidence,
      stale,
      fallback: found.fallback,
    });
  }
  return { values, used };
}
