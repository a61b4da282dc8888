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

const keys = Object.keys(parameterKeys) as ParameterKey[];

/** Settings of one book. Neighbours in a register mostly share place and day, so the last one is asked first. */
interface Settings {
  readonly byName: Map<string, Setting>;
  last: Recent | undefined;
}

interface Recent {
  readonly date: PlainDate;
  readonly division: Division;
  readonly area: 'urban' | 'rural' | null;
  readonly knownAt: Instant;
  readonly setting: Setting;
}

const cache = new WeakMap<ParameterBook, Settings>();

/** Looked up once per place, area, day and moment of knowledge; a county decides thousands of families in one. */
export function settingOf(
  book: ParameterBook,
  division: Division,
  area: 'urban' | 'rural' | null,
  date: PlainDate,
  knownAt: Instant,
): Setting {
  const settings = cache.get(book) ?? settingsOf(book);
  const { last } = settings;
  if (
    last !== undefined &&
    last.date === date &&
    last.division === division &&
    last.area === area &&
    last.knownAt === knownAt
  )
    return last.setting;
  const name = `${division}|${area}|${date}|${knownAt}`;
  let setting = settings.byName.get(name);
  if (!setting) {
    if (settings.byName.size > 20_000) settings.byName.clear();
    setting = select(book, division, area, date, knownAt);
    settings.byName.set(name, setting);
  }
  settings.last = { date, division, area, knownAt, setting };
  return setting;
}

function settingsOf(book: ParameterBook): Settings {
  const settings: Settings = { byName: new Map(), last: undefined };
  cache.set(book, settings);
  return settings;
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
