import type { Category } from '../category.ts';
import type { Pack } from '../pack.ts';
import type { Rule } from './rule.ts';

/** The rules of a pack that are in force on a day, sorted by who they are asked of. */
export interface RulesInForce {
  /** The categories of the pack in its order, each with its rules. */
  readonly inOrder: readonly { readonly category: Category; readonly rules: readonly Rule[] }[];
  readonly byCategory: Readonly<Record<Category, readonly Rule[]>>;
  /** 低保 of a household. */
  readonly household: readonly Rule[];
  /** 单人户: slots `dibao.single.`, asked of the applicant. */
  readonly single: readonly Rule[];
  /** 单独纳入: slots `dibao.inclusion.`, asked of a member. */
  readonly inclusion: readonly Rule[];
}

const cache = new WeakMap<Pack, Map<string, RulesInForce>>();
let last: { readonly pack: Pack; readonly date: string; readonly rules: RulesInForce } | undefined;

/** Rules begin and end at dates, so the set is kept by day. */
export function rulesInForce(pack: Pack, date: string): RulesInForce {
  if (last !== undefined && last.pack === pack && last.date === date) return last.rules;
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
  last = { pack, date, rules };
  return rules;
}

/** Inherited rules come first in the list, so the last rule of a slot is that of the nearest layer. */
function select(pack: Pack, date: string): RulesInForce {
  const byCategory: Record<Category, Rule[]> = {
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
  for (const rule of bySlot.values()) byCategory[rule.ref.category].push(rule);
  const single = byCategory.dibao.filter(({ slot }) => slot.startsWith('dibao.single.'));
  const inclusion = byCategory.dibao.filter(({ slot }) => slot.startsWith('dibao.inclusion.'));
  const household = byCategory.dibao.filter((rule) => !single.includes(rule) && !inclusion.includes(rule));
  const inOrder = pack.order.categories.map((category) => ({ category, rules: byCategory[category] }));
  return { inOrder, byCategory, household, single, inclusion };
}
