import { canonical } from '../chain/link.ts';
import { nameOf } from './holdingEffects.ts';
import type { Replayed } from './Replayed.ts';
import type { FamilyRecords } from './recordsOf.ts';

/** Where the register says otherwise than the chain: one line each, ids and statuses only. */
export function differencesOf(told: Replayed, records: FamilyRecords): string[] {
  if (!told.complete) return [];
  const origins = new Set([...told.cases.keys(), ...[...told.held.values()].flat().map(({ origin }) => origin)]);
  return [
    ...compare(told.cases, records.cases, (head) => {
      const { status, openedAt, closedAt, outcome } = head as typeof head & { status: string };
      return { status, openedAt, ...(closedAt && { closedAt, outcome }) };
    }),
    ...compare(sorted(told.held), heldIn(records), (held) =>
      // A member of two households is told of by two chains.
      held
        .filter(({ origin }) => origins.has(origin))
        .map(({ category, since, until, origin }) => ({ category, since, ...(until && { until }), origin }))
        .sort(byOrigin),
    ),
    ...compare(told.windows, records.windows, ({ personId, status, from, until, hits }) => {
      return { personId, status, from, ...(until && { until }), hits: hits.length };
    }),
    ...compare(told.suppressions, records.suppressions, ({ personId, until, ended, counted }) => {
      return { personId, until, ended: ended !== undefined, counted };
    }),
    ...compare(told.entitlements, by('caseId', records.entitlements), ({ category, from, until, items }) => {
      return { category, from, ...(until && { until }), items: items.map(nameOf).sort() };
    }),
    ...compare(
      told.paid,
      by(
        'id',
        records.payments.filter(({ status }) => status !== 'owed'),
      ),
      ({ fen }) => fen ?? 0,
    ),
  ];
}

/** Both ways: what the chain tells and the table lacks, and what stands in the table untold. */
function compare<Told, Found>(
  told: ReadonlyMap<string, Told>,
  found: ReadonlyMap<string, Found | undefined>,
  said: (record: Found) => Told,
): string[] {
  return [...new Set([...told.keys(), ...found.keys()])].flatMap((id) => {
    const record = found.get(id);
    const [chain, table] = [told.get(id), record === undefined ? undefined : said(record)];
    const [before, now] = [chain ?? null, table ?? null].map((each) => canonical(each));
    return before === now ? [] : [`${id}: ${before} by the chain, ${now} in the register`];
  });
}

const by = <Name extends string, Item extends Record<Name, string>>(name: Name, items: readonly Item[]) =>
  new Map(items.map((item) => [item[name] as string, item]));

/** Whoever is not on the register any more, since its load was undone, holds nothing. */
const heldIn = ({ persons }: FamilyRecords) =>
  new Map([...persons].map(([id, person]) => [id, person?.categories ?? []]));

type Held = Replayed['held'] extends Map<string, (infer Each)[]> ? Each : never;
const byOrigin = (a: Held, b: Held) => (canonical(a) < canonical(b) ? -1 : 1);
const sorted = (held: Replayed['held']) => new Map([...held].map(([id, each]) => [id, [...each].sort(byOrigin)]));
