import * as z from 'zod';
import { Division } from '../../identity/index.ts';
import { IndicatorFamily } from '../indicators/indicator.ts';

export const needKinds = [
  'basic-living',
  'medical',
  'education',
  'housing',
  'employment',
  'disaster',
  'disability',
  'emergency',
  'care',
] as const;
export const NeedKind = z
  .enum(needKinds)
  .meta({ title: 'Kind of need', description: '基本生活、医疗、教育、住房、就业、受灾、残疾、急难、照料' });
export type NeedKind = z.infer<typeof NeedKind>;

/** What verification found about the people of a warning. Null: not found out. */
export const WarningFacts = z
  .strictObject({
    division: Division,
    indicator: IndicatorFamily.nullable(),
    lowIncome: z.boolean().nullable().meta({ title: 'Low income', description: 'Already in the low-income register' }),
    assisted: z.boolean().nullable().meta({ title: 'Assisted', description: '已纳入社会救助范围' }),
    undelivered: z.array(z.string()).meta({ title: 'Undelivered', description: 'Benefit ids owed and not received' }),
    mayQualify: z.boolean().nullable().meta({ title: 'May qualify', description: 'By a trial determination' }),
    mayNoLongerQualify: z.boolean().nullable().meta({ title: 'May no longer qualify' }),
    inHardship: z.boolean().nullable().meta({ title: 'In hardship', description: 'Now, with all help counted' }),
    complex: z.boolean().meta({ title: 'Complex', description: 'An officer judges the case complex' }),
    needs: z.array(NeedKind).meta({ title: 'Needs' }),
    urgent: z.boolean().meta({ title: 'Urgent', description: '突发性、紧迫性、灾难性' }),
  })
  .meta({ title: 'Facts of a warning', description: '预警核实情况' });
export type WarningFacts = z.infer<typeof WarningFacts>;
