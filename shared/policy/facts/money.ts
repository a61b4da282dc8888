import * as z from 'zod';
import { Fen } from '../../money/index.ts';

export const incomeKinds = [
  'wage',
  'business',
  'property',
  'transfer',
  'other',
  'basic-pension',
  'preferential-compensation',
  'family-planning-award',
  'scholarship',
  'bravery-award',
  'social-assistance',
  'old-age-allowance',
] as const;

export const IncomeKind = z.enum(incomeKinds).meta({
  title: 'Kind of income',
  description:
    '工资性、经营净、财产净、转移净、其他；基础养老金、优待抚恤金、计生奖扶、奖学金、见义勇为奖励、社会救助款物、高龄津贴 (kept apart because norms exempt them)',
});
export type IncomeKind = z.infer<typeof IncomeKind>;

export const IncomeItem = z
  .strictObject({
    person: z.string().min(1).max(64).nullable().meta({ title: 'Person id', description: 'Null: of the whole family' }),
    kind: IncomeKind,
    fen: Fen.min(0).nullable().meta({ title: 'Amount', description: 'Fen per period; null = not known' }),
    period: z.enum(['month', 'year']).meta({ title: 'Period', description: 'year = the last 12 months' }),
  })
  .meta({ title: 'Income' });
export type IncomeItem = z.infer<typeof IncomeItem>;

const spent = (title: string, description: string) => Fen.min(0).nullable().meta({ title, description });

/** Out-of-pocket spending of one window of twelve months, in fen. */
export const Expenses = z
  .strictObject({
    medical: spent('Medical', '医疗支出：基本医保、大病保险、医疗救助、商业保险等支付后个人负担'),
    education: spent('Education', '教育支出：保教费、学费、住宿费，按公办标准'),
    rehabilitation: spent('Disability rehabilitation', '残疾康复支出：扣除补助后个人负担'),
    living: spent('Living', '维持基本生活的支出'),
    other: spent('Other', '县级民政部门另外认定的支出'),
  })
  .meta({ title: 'Expenses of twelve months' });
export type Expenses = z.infer<typeof Expenses>;

export const Vehicle = z
  .strictObject({
    value: Fen.min(0).nullable().meta({ title: 'Value', description: 'Present value in fen' }),
    necessity: z
      .boolean()
      .meta({ title: 'Necessity', description: '维持生产生活必需（如残疾代步车、生产用三轮车），予以豁免' }),
  })
  .meta({ title: 'Vehicle' });

export const Assets = z
  .strictObject({
    financial: Fen.min(0)
      .nullable()
      .meta({ title: 'Financial assets', description: '存款、互联网金融资产、证券等, fen' }),
    vehicles: z.array(Vehicle).max(20).nullable().meta({ title: 'Vehicles', description: '[] = none' }),
    homes: z.number().int().min(0).max(99).nullable().meta({ title: 'Homes', description: '住房套数' }),
    enterprise: Fen.min(0).nullable().meta({ title: 'Enterprise', description: '市场主体认缴出资额, fen; 0 = none' }),
  })
  .meta({ title: 'Assets', description: '家庭财产' });
export type Assets = z.infer<typeof Assets>;
