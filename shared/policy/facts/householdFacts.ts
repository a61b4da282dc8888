import * as z from 'zod';
import { Division } from '../../identity/index.ts';
import { PlainDate } from '../../time/index.ts';
import { RelapseRiskKind } from '../category.ts';
import { Assets, Expenses, IncomeItem } from './money.ts';
import { Member, Obligor } from './person.ts';

export const assistanceRoutes = ['whole-family', 'single-person', 'individual-inclusion', 'tekun-individual'] as const;

export const AssistanceRoute = z.enum(assistanceRoutes).meta({
  title: 'Route',
  description: '整户、单人户、单独纳入、特困个人. Covering part of a family without one of the last three is refused.',
});
export type AssistanceRoute = z.infer<typeof AssistanceRoute>;

export const FactSource = z
  .strictObject({
    source: z
      .string()
      .min(1)
      .max(80)
      .meta({ title: 'Source', description: 'Who said so: statement, check, visit, feed' }),
    asOf: PlainDate.meta({ title: 'As of' }),
  })
  .meta({ title: 'Source of a fact' });
export type FactSource = z.infer<typeof FactSource>;

/**
 * What is known about a household on one day. Embedded in an application and stored with every determination.
 *
 * A null says "not known": the engine then answers `needs-input` and names the field, unless the fact cannot matter.
 * `sources` tells where facts come from, by path; the longest path that is a prefix counts, '*' is everything:
 * `{ '*': {source: 'statement', …}, 'income': {source: 'check-01', …}, 'members.0.disabilities': {…} }`.
 */
export const HouseholdFacts = z
  .strictObject({
    asOf: PlainDate.meta({
      title: 'As of',
      description: '申请日期 (or the day of a review): windows and ages count to it',
    }),
    division: Division,
    area: z
      .enum(['urban', 'rural'])
      .nullable()
      .meta({ title: 'Area', description: '适用城市或农村标准: a recorded decision, never derived from the code' }),
    areaReason: z.string().max(200).nullable().meta({ title: 'Reason for the area' }).default(null),
    route: AssistanceRoute,
    members: z.array(Member).min(1).max(30).meta({ title: 'Members' }),
    obligors: z
      .array(Obligor)
      .max(30)
      .nullable()
      .meta({ title: 'Obligors', description: 'Outside the family; [] = there are none' }),
    income: z
      .array(IncomeItem)
      .max(200)
      .nullable()
      .meta({ title: 'Income', description: 'Of all members; a kind that is not listed is none; null = not stated' }),
    monthWindow: Expenses.nullable().meta({
      title: 'Expenses before the month',
      description: '提出申请之月前 12 个月: deductible from income',
    }),
    dateWindow: Expenses.nullable().meta({
      title: 'Expenses before the date',
      description: '申请之日起前 12 个月: compared with income for rigid-expenditure hardship',
    }),
    assets: Assets.nullable(),
    relapseRisk: z
      .union([RelapseRiskKind, z.literal('none')])
      .nullable()
      .default(null)
      .meta({
        title: 'Relapse risk',
        description: 'As received from the agriculture department; null = not received',
      }),
    otherHardship: z
      .union([
        z.strictObject({ document: z.string().min(1).max(120), clause: z.string().min(1).max(60) }),
        z.literal('none'),
      ])
      .nullable()
      .default('none')
      .meta({ title: 'Other hardship', description: '当地规定的其他低收入人口: the local rule that was applied' }),
    illnessPoverty: z
      .boolean()
      .nullable()
      .default(null)
      .meta({ title: 'Poverty by illness', description: '因病致贫重病患者 in the family' }),
    disasterHit: z.boolean().nullable().default(null).meta({ title: 'Hit by a natural disaster' }),
    housing: z
      .enum(['secure', 'urban-qualified', 'rural-dangerous'])
      .nullable()
      .default(null)
      .meta({ title: 'Housing', description: '住房安全、符合城市住房保障条件、农村危房或无房' }),
    emergency: z
      .enum(['none', 'sudden-hardship', 'vagrant'])
      .nullable()
      .default('none')
      .meta({ title: 'Emergency', description: '突发性、紧迫性、灾难性困难；生活无着流浪乞讨' }),
    sources: z.record(z.string().min(1).max(120), FactSource).default({}),
  })
  .check((context) => {
    const ids = new Set<string>();
    for (const [index, member] of context.value.members.entries()) {
      if (ids.has(member.person))
        context.issues.push({
          code: 'custom',
          message: 'the same person twice',
          path: ['members', index, 'person'],
          input: member.person,
        });
      ids.add(member.person);
    }
    if (!context.value.members.some((member) => member.covered))
      context.issues.push({ code: 'custom', message: 'nobody is covered', path: ['members'], input: null });
  })
  .meta({ title: 'Household facts', description: '家庭情况: everything that a determination looks at' });
export type HouseholdFacts = z.infer<typeof HouseholdFacts>;

/** Where the fact at `path` comes from, or undefined when nobody said. */
export function sourceOf(sources: HouseholdFacts['sources'], path: string): FactSource | undefined {
  for (let part = path; part !== ''; part = part.slice(0, Math.max(0, part.lastIndexOf('.')))) {
    const source = sources[part];
    if (source) return source;
  }
  return sources['*'];
}
