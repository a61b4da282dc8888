import type { Invariant } from './Inspection.ts';

/** Each planned application ended as its family's circumstances and behaviour imply by the rules. */
export const endsAsMeant: Invariant = {
  title: 'every planned application ended as it was meant to',
  async check({ endings, meant }) {
    return [...meant]
      .filter(([id, ending]) => endings.get(id) !== ending)
      .map(([id, ending]) => `${id} ended as ${endings.get(id) ?? 'nothing'} instead of ${ending}`);
  },
};
