import * as z from 'zod';
import type { HeldCategory } from '../persons/person.ts';
import { PlainDate, shanghaiDateOf } from '../time/index.ts';
import type { Effects, Replayed } from './Replayed.ts';

const Imported = z.object({
  members: z.array(
    z.object({
      personId: z.string(),
      categories: z.array(z.object({ category: z.string(), since: PlainDate, until: PlainDate.optional() })),
    }),
  ),
});
const Submitted = z.object({ covered: z.array(z.string()) });
const Granted = z.object({
  category: z.string(),
  from: PlainDate,
  items: z.array(z.object({ benefit: z.string(), person: z.string().nullable() })),
});
const Departed = z.object({
  category: z.string(),
  persons: z.array(z.string()),
  entitlements: z.array(z.string()),
  form: z.object({ from: PlainDate, to: z.string().optional() }),
});

/** The one conversion after which nobody holds a category. */
const intoNone = 'temporary-relief';

const heldBy = ({ held }: Replayed, person: string): HeldCategory[] => held.get(person) ?? [];
const endsAfter = ({ until }: HeldCategory, day: PlainDate) => !until || until > day;

/** Who holds which category since when, and what was granted on it. */
export const holdingEffects: Effects = {
  'household-imported'(told, { caseId: origin }, payload) {
    for (const { personId, categories } of Imported.parse(payload).members) {
      const known = heldBy(told, personId);
      // A roll adds what the register does not know; what it knows stands.
      const added = categories.filter(({ category }) => !known.some((each) => each.category === category));
      told.held.set(personId, [...known, ...added.map((each) => ({ ...each, origin }))]);
    }
  },
  'household-import-undone'(told, { caseId }) {
    for (const [person, held] of told.held)
      told.held.set(
        person,
        held.filter(({ origin }) => origin !== caseId),
      );
  },
  'application-submitted'(told, { caseId }, payload) {
    told.covered.set(caseId, Submitted.parse(payload).covered);
  },
  'assistance-granted'(told, { caseId: origin, at }, payload) {
    const { category, from, items } = Granted.parse(payload);
    told.entitlements.set(origin, { category, from, items: items.map(nameOf).sort() });
    const since = shanghaiDateOf(at);
    for (const person of told.covered.get(origin) ?? []) {
      const others = heldBy(told, person).filter((each) => each.category !== category || !endsAfter(each, since));
      told.held.set(person, [...others, { category, since, origin }]);
    }
  },
  'assistance-ended': depart,
  'assistance-converted': depart,
};

function depart(told: Replayed, { caseId: origin }: { caseId: string }, payload: unknown): void {
  const { category, persons, entitlements, form } = Departed.parse(payload);
  const { from: until, to } = form;
  for (const person of persons) {
    const left = heldBy(told, person).map((each) =>
      each.category === category && endsAfter(each, until) ? { ...each, until } : each,
    );
    const into = to && to !== intoNone ? [{ category: to, since: until, origin }] : [];
    told.held.set(person, [...left, ...into]);
  }
  for (const id of entitlements) {
    const granted = told.entitlements.get(id);
    if (granted) told.entitlements.set(id, { ...granted, until });
  }
}

export const nameOf = ({ benefit, person }: { benefit: string; person: string | null }): string =>
  person ? `${benefit} ${person}` : benefit;
