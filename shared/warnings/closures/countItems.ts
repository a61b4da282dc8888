import type { ClosureItem } from './closure.ts';

/** What a closing of many has done so far. */
export const countItems = (items: readonly ClosureItem[]) => ({
  closed: items.filter(({ effect }) => effect === 'closed').length,
  'trigger-voided': items.filter(({ effect }) => effect === 'trigger-voided').length,
  left: items.filter(({ effect }) => effect === 'left').length,
  undone: items.filter(({ undoneAt, effect }) => undoneAt && effect !== 'left').length,
});
