import type { Category } from '../category.ts';
import type { Pack } from '../pack.ts';
import type { Rule } from './rule.ts';

/** The rules of a pack that are in force on a day, by category. */
export type RulesInForce = Readonly<Record<Category, readonly Rule[]>>;

const cache = new WeakMap<Pack, Map<string, RulesInForce>>();

/** Rules begin and end at dates; between two of those dates the set is the same, so it is cached by day. */
export function rulesInForce(pack: Pack, date: string): RulesInForce {
  let days = cache.get(pack);
  if (!days) {
    days = new Map();
    cache.set(pack, days);
  }
  let rules = days.get(date);
  if (!rules) {
    if (days.size > 5000) days.clear();
    rules = select(pack, date);
    days.set(date, rules);
  }
  return rules;
}

/** Inherited rules come first in the list, so the last rule of a slot is that of the nearest layer. */
function select(pack: Pack, date: string): RulesInForce {
  const found: Record<Category, Rule[]> = {
    tekun: [],
    dibao: [],
    'dibao-margin': [],
    'rigid-expenditure': [],
    'relapse-risk': [],
    'other-hardship': [],
  };
  const bySlot = new Map<string, Rule>();
  for (const rule of pack.rules)
    if ((rule.from === null || rule.from <= date) && (rule.until === null || date < rule.until))
      bySlot.set(rule.slot, rule);
  for (const rule of bySlot.values()) found[rule.ref.category].push(rule);
  return found;
}
