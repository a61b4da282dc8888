import { cite } from '../../../citation.ts';
import { holds } from '../../../engine/compare.ts';
import { defineRule } from '../../../engine/rule.ts';

/** 当地规定的其他低收入人口: met only where an officer names the local rule that was applied. */
export const otherHardship = [
  defineRule({
    slot: 'other.local-rule',
    category: 'other-hardship',
    title: ['符合当地规定的其他低收入人口认定办法', 'Recognised by a local rule'],
    citation: cite('004', '二（一）', '以及当地规定的其他低收入人口'),
    operator: 'is',
    unit: 'none',
    facts: ['otherHardship'],
    ambiguities: ['X22'],
    test: (rule, { facts }) => {
      const basis = facts.otherHardship;
      const named = basis === null ? null : basis !== 'none';
      return holds(rule, null, named, basis === null || basis === 'none' ? basis : basis.document, null, [
        'otherHardship',
      ]);
    },
  }),
];
