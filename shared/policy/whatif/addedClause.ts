import * as z from 'zod';
import { categories } from '../category.ts';
import { cite } from '../citation.ts';
import { atMost, below } from '../engine/compare.ts';
import { defineRule, type Rule, type RuleTrace } from '../engine/rule.ts';
import type { Pack } from '../pack.ts';
import { parameterKeys } from '../parameters/key.ts';
import { ParameterName } from '../parameters/parameter.ts';
import { type MeasureName, measures } from './measures.ts';

const MeasureKey = z.enum(Object.keys(measures) as [MeasureName, ...MeasureName[]]).meta({
  title: 'Measure',
  description: 'What the clause compares: an amount or a count of the household, as the packs work it out',
});

const Limit = z.union([
  z.strictObject({
    value: z.int().min(0).meta({ description: 'In the unit of the measure; fen for money' }),
  }),
  z.strictObject({
    parameter: ParameterName,
    percent: z.int().min(1).max(1000).default(100).meta({ description: 'Of the number' }),
  }),
]);

/**
 * A clause as somebody might write it into a pack: one more thing that a category asks, or another wording of a rule that
 * stands there. Data only; it is tested by the comparisons of the engine.
 */
export const AddedClause = z
  .strictObject({
    title: z.string().trim().min(1).max(120),
    category: z.enum(categories).exclude(['tekun', 'relapse-risk']),
    replaces: z
      .string()
      .max(60)
      .nullable()
      .default(null)
      .meta({ description: 'Slot of a rule that it takes the place of, such as `margin.income`; null: one rule more' }),
    measure: MeasureKey,
    operator: z.enum(['<', '<=', '>', '>=']),
    limit: Limit,
  })
  .check((context) => {
    const { measure, limit } = context.value;
    if (!('parameter' in limit)) return;
    const { unit } = parameterKeys[limit.parameter];
    if (unit !== measures[measure].unit)
      context.issues.push({
        code: 'custom',
        message: `${limit.parameter} counts in ${unit}, ${measure} in ${measures[measure].unit}`,
        path: ['limit', 'parameter'],
        input: limit.parameter,
      });
  })
  .meta({
    title: 'Added clause',
    description: '拟增条款: validated data in the rule language of the packs, never code',
  });
export type AddedClause = z.infer<typeof AddedClause>;

const turned = { met: 'not-met', 'not-met': 'met', unknown: 'unknown', 'not-applicable': 'not-applicable' } as const;
const other = (trace: RuleTrace): RuleTrace => ({ ...trace, outcome: turned[trace.outcome] });

/** The clause as a rule, in the slot that it replaces or in one of its own. */
export function ruleOfClause(clause: AddedClause, number: number): Rule {
  const { title, category, replaces, measure: name, operator, limit } = clause;
  const measure = measures[name];
  const compare = operator === '<' || operator === '>=' ? below : atMost;
  const inverted = operator === '>' || operator === '>=';
  return defineRule({
    slot: replaces ?? `clause.${number}`,
    category,
    title: [title, title],
    citation: cite('proposal', String(number), title),
    operator,
    unit: measure.unit,
    facts: measure.facts,
    parameters: 'parameter' in limit ? [limit.parameter] : [],
    test: (rule, ledger) => {
      const [bound, percent] =
        'parameter' in limit ? [ledger.setting.values[limit.parameter], limit.percent] : [limit.value, 100];
      const trace = compare(rule, measure.of(ledger), bound, percent);
      return inverted ? other(trace) : trace;
    },
  });
}

/** A slot of the category's rules that a clause may replace. */
export const hasSlot = ({ rules }: Pack, { category, replaces }: AddedClause): boolean =>
  replaces === null || rules.some(({ slot, ref }) => slot === replaces && ref.category === category);

/** Packs with the clauses on top, as a layer below them would be. One object for each pack: rules are kept by pack. */
export function withClauses(clauses: readonly AddedClause[]): (pack: Pack) => Pack {
  if (clauses.length === 0) return (pack) => pack;
  const rules = clauses.map((clause, index) => ruleOfClause(clause, index + 1));
  const made = new Map<Pack, Pack>();
  return (pack) => {
    const known = made.get(pack) ?? { ...pack, rules: [...pack.rules, ...rules] };
    made.set(pack, known);
    return known;
  };
}
