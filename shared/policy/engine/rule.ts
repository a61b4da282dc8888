import * as z from 'zod';
import { Category, Text } from '../category.ts';
import { Citation } from '../citation.ts';
import { documents, type Layer, layers } from '../documents.ts';
import { type ParameterKey, parameterKeys } from '../parameters/key.ts';
import type { Ledger } from './ledger.ts';

export const Outcome = z.enum(['met', 'not-met', 'unknown', 'not-applicable']).meta({ title: 'Outcome' });
export type Outcome = z.infer<typeof Outcome>;

export const operators = ['<', '<=', '>', '>=', 'is', 'one-of'] as const;
export const units = [
  'fen/person/month',
  'fen/person/year',
  'fen/person',
  'fen',
  'percent',
  'count',
  'years',
  'none',
] as const;

const ParameterName = z.enum(Object.keys(parameterKeys) as [ParameterKey, ...ParameterKey[]]);

/** What is the same in every trace of a rule. */
export const RuleRef = z
  .strictObject({
    id: z.string().meta({ title: 'Rule', description: 'document/slot' }),
    category: Category,
    title: Text,
    citation: Citation,
    layer: z.enum(layers).meta({ title: 'Layer of norm' }),
    operator: z.enum(operators),
    unit: z.enum(units),
    flip: z.enum(units).meta({ title: 'Unit of the flip' }),
    facts: z.array(z.string()).meta({ title: 'Facts', description: 'Paths of the facts that the rule reads' }),
    parameters: z.array(ParameterName),
    ambiguities: z.array(z.string()).meta({ title: 'Ambiguity decisions', description: 'Ids of the register' }),
  })
  .meta({ title: 'Rule' });
export type RuleRef = z.infer<typeof RuleRef>;

const value = z.union([z.number(), z.string(), z.boolean(), z.null()]);

/** One rule tried on one household or person. */
export const RuleTrace = z
  .strictObject({
    rule: RuleRef,
    person: z.string().nullable(),
    outcome: Outcome,
    value: value.meta({ title: 'Value', description: 'What the facts gave, in the unit of the rule' }),
    limit: value.meta({ title: 'Limit', description: 'What it was compared with' }),
    flip: z.number().nullable().meta({
      title: 'Flip',
      description: 'Smallest change of the value (signed, in the unit of the flip) that turns the outcome round',
    }),
    missing: z.array(z.string()).meta({ title: 'Missing', description: 'Paths of facts, or `parameter:` names' }),
  })
  .meta({ title: 'Trace of a rule' });
export type RuleTrace = z.infer<typeof RuleTrace>;

/** A legal rule: static words and one pure test. `person` is an index into the ledger's people, −1 for the household. */
export interface Rule {
  readonly ref: RuleRef;
  /** Place in the category; a lower layer replaces the rule of a higher one in the same slot. */
  readonly slot: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly test: (rule: RuleRef, ledger: Ledger, person: number) => RuleTrace;
}

export interface RuleDefinition {
  readonly slot: string;
  readonly category: Category;
  readonly title: readonly [zh: string, en: string];
  readonly citation: Citation;
  readonly operator: RuleRef['operator'];
  readonly unit: RuleRef['unit'];
  readonly flip?: RuleRef['flip'];
  readonly facts: readonly string[];
  readonly parameters?: readonly ParameterKey[];
  readonly ambiguities?: readonly string[];
  readonly from?: string;
  readonly until?: string;
  readonly test: Rule['test'];
}

export function defineRule(definition: RuleDefinition): Rule {
  const { slot, citation, title } = definition;
  const ref: RuleRef = {
    id: `${citation.document}/${slot}`,
    category: definition.category,
    title: { 'zh-CN': title[0], en: title[1] },
    citation,
    layer: layerOf(citation),
    operator: definition.operator,
    unit: definition.unit,
    flip: definition.flip ?? definition.unit,
    facts: [...definition.facts],
    parameters: [...(definition.parameters ?? [])],
    ambiguities: [...(definition.ambiguities ?? [])],
  };
  return { ref, slot, from: definition.from ?? null, until: definition.until ?? null, test: definition.test };
}

const layerOf = (citation: Citation): Layer => documents[citation.document].layer;

/** The same rule as the layer above has, in the words of this document: own citation and title, same test. */
export function restate(
  rule: Rule,
  own: {
    citation: Citation;
    title?: readonly [zh: string, en: string];
    ambiguities?: readonly string[];
    until?: string;
  },
): Rule {
  return {
    ...rule,
    until: own.until ?? rule.until,
    ref: {
      ...rule.ref,
      id: `${own.citation.document}/${rule.slot}`,
      citation: own.citation,
      layer: layerOf(own.citation),
      title: own.title ? { 'zh-CN': own.title[0], en: own.title[1] } : rule.ref.title,
      ambiguities: [...(own.ambiguities ?? rule.ref.ambiguities)],
    },
  };
}
