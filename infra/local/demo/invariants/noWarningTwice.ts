import type { Invariant } from './Inspection.ts';

/** One warning for each person, indicator and period, however often a comparison ran or was interrupted. */
export const noWarningTwice: Invariant = {
  title: 'no warning stands twice',
  async check({ warnings }) {
    const seen = new Map<string, string>();
    return warnings.flatMap(({ id, personId, indicator, period }) => {
      const what = `${personId} ${indicator.id} ${period}`;
      const first = seen.get(what);
      seen.set(what, id);
      return first === undefined ? [] : [`${id} repeats ${first} (${what})`];
    });
  },
};
