import * as z from 'zod';
import type { Text } from '../category.ts';
import type { Citation } from '../citation.ts';
import type { ParameterKey } from '../parameters/key.ts';
import type { HardshipSignal, MeansSignal } from './signals.ts';

export const indicatorFamilies = [
  'expenditure-surge',
  'income-drop',
  'income-not-sustainable',
  'property-loss',
  'policy-not-delivered',
  'economic-improvement',
  'composite-score',
] as const;
export const IndicatorFamily = z.enum(indicatorFamilies).meta({
  title: 'Indicator',
  description: '支出骤增、收入骤减、收入无法持续稳定、财产遭受重大损失、政策未落实、经济条件好转、综合评分',
});
export type IndicatorFamily = z.infer<typeof IndicatorFamily>;

export const indicatorNames = {
  'expenditure-surge': { 'zh-CN': '支出骤增', en: 'surge of expenditure' },
  'income-drop': { 'zh-CN': '收入骤减', en: 'drop of income' },
  'income-not-sustainable': { 'zh-CN': '收入无法持续稳定', en: 'income not sustainable' },
  'property-loss': { 'zh-CN': '财产遭受重大损失', en: 'loss of property' },
  'policy-not-delivered': { 'zh-CN': '政策未落实', en: 'policy not delivered' },
  'economic-improvement': { 'zh-CN': '经济条件好转', en: 'economic improvement' },
  'composite-score': { 'zh-CN': '综合评分', en: 'composite score' },
} as const satisfies Record<IndicatorFamily, Text>;

export interface IndicatorRule {
  readonly citation: Citation;
  /** The threshold that norms leave open; absent where the event alone counts. */
  readonly threshold: ParameterKey | null;
  /** Only the main labourer's event counts, or any labourer's. */
  readonly labourer?: 'main' | 'any';
  /** Of 政策未落实: benefits whose agencies report everybody whom they gave them to. */
  readonly benefits?: readonly string[];
  /** Of 综合评分: points of each signal, none below zero, so that a further hardship never lowers the score. */
  readonly points?: Readonly<Partial<Record<HardshipSignal, number>>>;
  /** Of 经济条件好转: what is taken as a sign that somebody may no longer qualify. */
  readonly signs?: readonly MeansSignal[];
}

export type IndicatorPolicy = Readonly<Partial<Record<IndicatorFamily, IndicatorRule>>>;
