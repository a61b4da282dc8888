import * as z from 'zod';
import { Division } from '../../identity/index.ts';
import { Instant, PlainDate } from '../../time/index.ts';
import { Category, RelapseRiskKind } from '../category.ts';
import { Citation } from '../citation.ts';
import { AssistanceRoute, FactSource } from '../facts/householdFacts.ts';
import { PackIdentity } from '../pack.ts';
import { RuleTrace } from './rule.ts';
import { ParameterUse } from './setting.ts';

export const Holding = z
  .strictObject({
    person: z.string(),
    category: Category,
    kind: RelapseRiskKind.nullable().meta({ title: 'Kind', description: 'Of relapse risk, as received' }),
  })
  .meta({ title: 'Holding', description: 'A category that a person holds; a person may hold several' });
export type Holding = z.infer<typeof Holding>;

export const Missing = z
  .strictObject({
    path: z.string().meta({ title: 'Path', description: 'Path of a fact, or `parameter:` and its key' }),
    category: Category,
  })
  .meta({ title: 'Missing input' });
export type Missing = z.infer<typeof Missing>;

/**
 * 测算建议: what the rules say about the facts. A proposal; only a named officer grants, refuses or ends.
 * Same facts, pack, parameters and dates give the same bytes.
 */
export const Determination = z
  .strictObject({
    format: z.literal(1),
    asOf: PlainDate,
    knownAt: Instant,
    division: Division,
    area: z.enum(['urban', 'rural']).nullable(),
    route: AssistanceRoute,
    pack: PackIdentity,
    result: z.enum(['category', 'none', 'needs-input']).meta({
      title: 'Result',
      description: '`none`: every category was tried and is certainly not met. `needs-input`: see `missing`',
    }),
    category: Category.nullable().meta({ title: 'Category', description: 'The strongest of the unit' }),
    atLeast: Category.nullable().meta({
      title: 'At least',
      description: 'With `needs-input`: this category holds whatever the missing facts turn out to be',
    }),
    holdings: z.array(Holding),
    rules: z.array(RuleTrace).meta({ title: 'Rules', description: 'Every rule tried, in order' }),
    missing: z.array(Missing),
    options: z
      .array(z.strictObject({ route: AssistanceRoute, person: z.string(), citation: Citation }))
      .meta({ title: 'Options', description: 'Stronger routes that the facts open, on application' }),
    parameters: z.array(ParameterUse),
    sources: z.record(z.string(), FactSource),
  })
  .meta({ title: 'Determination', description: '测算建议' });
export type Determination = z.infer<typeof Determination>;
