import type { Category } from '../../../category.ts';
import type { Citation } from '../../../citation.ts';
import { atMost, measured } from '../../../engine/compare.ts';
import { defineRule, type Rule } from '../../../engine/rule.ts';

interface AssetTest {
  readonly category: Category;
  /** First part of the slots: `dibao`, `margin`, `rigid`. */
  readonly slot: string;
  readonly citation: Citation;
  /** Financial assets and vehicles may reach this percentage of the dibao limits. Absent: the limits themselves. */
  readonly scaled: boolean;
  readonly ambiguities?: readonly string[];
}

/** 家庭财产状况: financial assets, vehicles, homes, enterprises, each against the local limit. */
export function assetRules({ category, slot, citation, scaled, ambiguities = [] }: AssetTest): Rule[] {
  const common = { category, citation, operator: '<=', ambiguities } as const;
  const percent = scaled ? (['margin.asset-percent'] as const) : [];
  return [
    defineRule({
      ...common,
      slot: `${slot}.financial`,
      title: ['金融类资产在限额以内', 'Financial assets within the limit'],
      unit: 'fen/person',
      facts: ['assets.financial'],
      parameters: ['dibao.financial', ...percent],
      test: (rule, { facts, size, setting: { values } }) =>
        atMost(
          rule,
          measured(facts.assets?.financial ?? null, size, 'assets.financial'),
          values['dibao.financial'],
          scaled ? values['margin.asset-percent'] : 100,
        ),
    }),
    defineRule({
      ...common,
      slot: `${slot}.vehicles`,
      title: ['车辆价值在限额以内（生产生活必需的除外）', 'Vehicles within the limit, necessities apart'],
      unit: 'fen',
      facts: ['assets.vehicles'],
      parameters: ['dibao.vehicles', ...percent],
      test: (rule, { vehicles, setting: { values } }) =>
        atMost(
          rule,
          measured(vehicles, 1, 'assets.vehicles'),
          values['dibao.vehicles'],
          scaled ? values['margin.asset-percent'] : 100,
        ),
    }),
    defineRule({
      ...common,
      slot: `${slot}.homes`,
      title: ['住房套数在限额以内', 'Homes within the limit'],
      unit: 'count',
      facts: ['assets.homes'],
      parameters: ['dibao.homes'],
      test: (rule, { facts, setting: { values } }) =>
        atMost(rule, measured(facts.assets?.homes ?? null, 1, 'assets.homes'), values['dibao.homes'], 100),
    }),
    defineRule({
      ...common,
      slot: `${slot}.enterprise`,
      title: ['市场主体出资额在限额以内', 'Enterprise capital within the limit'],
      unit: 'fen',
      facts: ['assets.enterprise'],
      parameters: ['dibao.enterprise'],
      test: (rule, { facts, setting: { values } }) =>
        atMost(
          rule,
          measured(facts.assets?.enterprise ?? null, 1, 'assets.enterprise'),
          values['dibao.enterprise'],
          100,
        ),
    }),
  ];
}
