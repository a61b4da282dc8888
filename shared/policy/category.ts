import * as z from 'zod';

/** The categories of low-income people, strongest protection first. */
export const categories = [
  'tekun',
  'dibao',
  'dibao-margin',
  'rigid-expenditure',
  'relapse-risk',
  'other-hardship',
] as const;

export const Category = z.enum(categories).meta({
  title: 'Category',
  description: '低收入人口类别：特困、低保、低保边缘、刚性支出困难、防止返贫监测、其他困难',
});
export type Category = z.infer<typeof Category>;

export interface Text {
  readonly 'zh-CN': string;
  readonly en: string;
}

export const Text = z
  .strictObject({ 'zh-CN': z.string(), en: z.string() })
  .meta({ title: 'Text', description: 'The same words in Chinese and English' });

export const categoryNames = {
  tekun: { 'zh-CN': '特困人员', en: 'tekun (persons in extreme hardship)' },
  dibao: { 'zh-CN': '最低生活保障对象', en: 'dibao (minimum living guarantee)' },
  'dibao-margin': { 'zh-CN': '最低生活保障边缘家庭成员', en: 'dibao-margin family member' },
  'rigid-expenditure': { 'zh-CN': '刚性支出困难家庭成员', en: 'member of a family in rigid-expenditure hardship' },
  'relapse-risk': { 'zh-CN': '防止返贫监测对象', en: 'monitored against relapse into poverty' },
  'other-hardship': { 'zh-CN': '当地规定的其他低收入人口', en: 'other low-income person by local rule' },
} as const satisfies Record<Category, Text>;

/** 防止返贫监测对象的类型：stored as received from the agriculture department, never decided here. */
export const relapseRiskKinds = [
  'unstable-out-of-poverty',
  'marginal-poverty-prone',
  'sudden-hardship',
  'returned-to-poverty',
] as const;

export const RelapseRiskKind = z.enum(relapseRiskKinds).meta({
  title: 'Kind of relapse risk',
  description: '脱贫不稳定户、边缘易致贫户、突发严重困难户、返贫致贫人口',
});
export type RelapseRiskKind = z.infer<typeof RelapseRiskKind>;
