import type { AdminLevel } from '../agency.ts';
import type { Amount, Benefit, Grant, Need } from '../benefit.ts';
import type { Category, Text } from '../category.ts';
import { cite } from '../citation.ts';
import type { DocumentId } from '../documents.ts';
import { type BenefitId, benefitNames } from './benefitNames.ts';

export const byRegulation: Amount = { kind: 'by-regulation' };

/** 「符合条件的」: the agency's own conditions. */
export const qualified: Text = { 'zh-CN': '符合主管部门规定的条件', en: 'The agency’s own conditions are met' };

export const byConsent: Text = { 'zh-CN': '本人同意', en: 'By consent of the person' };

/** The five categories without 其他困难人员. */
export const named: readonly Category[] = ['dibao', 'tekun', 'relapse-risk', 'dibao-margin', 'rigid-expenditure'];

export const lowIncome: readonly Category[] = [...named, 'other-hardship'];

export interface Row {
  readonly id: BenefitId;
  readonly clause: string;
  readonly phrase: string;
  readonly grants: readonly Grant[];
  readonly force?: Benefit['force'];
  readonly level?: AdminLevel;
  readonly ambiguities?: readonly string[];
}

/** Builder of catalogue rows that all stand in one notice. */
export const benefitsOf =
  (document: DocumentId) =>
  (rows: readonly Row[]): Benefit[] =>
    rows.map(({ id, clause, phrase, grants, force = 'shall', level = 'county', ambiguities = [] }) => {
      const name: { zh: string; en: string; agency: Benefit['agency']; per?: Benefit['per'] } = benefitNames[id];
      return {
        id,
        title: { 'zh-CN': name.zh, en: name.en },
        agency: name.agency,
        level,
        per: name.per ?? 'person',
        force,
        citation: cite(document, clause, phrase),
        grants,
        ambiguities,
      };
    });

type More = Omit<Grant, 'categories' | 'amount' | 'needs'> & { readonly amount?: Amount };

/** A grant to these categories, where these needs hold; by regulation unless an amount is given. */
export const to = (
  categories: readonly Category[],
  needs: readonly Need[] = [],
  { amount, ...more }: More = {},
): Grant => ({
  categories,
  needs,
  amount: amount ?? byRegulation,
  ...more,
});

/** A grant to anyone in the situation, whatever the category. */
export const toAnyone = (needs: readonly Need[], more: More = {}): Grant => ({ ...to([], needs, more), anyone: true });

/** Urban and rural housing to the usual four: 低保, scattered 特困, 边缘, 刚性. */
export const housing = (area: 'urban' | 'rural', more: More = {}, extra: readonly Category[] = []): Grant[] => {
  const need = area === 'urban' ? 'urban-housing' : 'rural-housing';
  return [
    to(['dibao', 'dibao-margin', 'rigid-expenditure', ...extra], [need], { area, ...more }),
    to(['tekun'], [need, 'dispersed-tekun'], { area, ...more }),
  ];
};

/** 个人缴费 × percent, fixed for the year. */
export const ofContribution = (percent: number, floor = false): Amount => ({
  kind: 'percent',
  percent,
  floor,
  of: { 'zh-CN': '当年个人缴费标准', en: 'the year’s personal contribution' },
  base: 'premium.contribution',
});

/** A share of self-paid cost within the policy; a floor that the place may raise. */
export const ofSelfPaid = (percent: number, floor = true): Amount => ({
  kind: 'percent',
  percent,
  floor,
  of: { 'zh-CN': '政策范围内个人自付医疗费用', en: 'self-paid cost within the policy' },
});
