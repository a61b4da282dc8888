import { cite } from '../../../citation.ts';
import type { Pack } from '../../../pack.ts';
import { published } from '../../published.ts';
import { assetRules } from './assetRules.ts';
import { benefits } from './benefits.ts';
import { dibaoIncome } from './dibaoIncome.ts';
import { dibaoWholeFamily } from './dibaoWholeFamily.ts';
import { incomePolicy } from './incomePolicy.ts';
import { individualInclusion } from './individualInclusion.ts';
import { marginIncome } from './marginIncome.ts';
import { procedure } from './procedure.ts';
import { rigidIncome } from './rigidIncome.ts';
import { rigidRatio } from './rigidRatio.ts';
import { singlePerson } from './singlePerson.ts';
import { tekunAssets } from './tekunAssets.ts';
import { tekunGroup } from './tekunGroup.ts';
import { tekunLabour } from './tekunLabour.ts';
import { tekunObligors } from './tekunObligors.ts';
import { tekunOrphanScheme } from './tekunOrphanScheme.ts';
import { tekunSource } from './tekunSource.ts';
import { warnings } from './warnings.ts';

const identity = published('national/2025-1', 'issued');

/** The national base: law in its own right, and the layer above every local pack. */
export const national: Pack = {
  id: identity.id,
  hash: identity.hash,
  identity,
  title: { 'zh-CN': '国家规定', en: 'National rules' },
  divisions: ['100000'],
  from: '2021-07-01',
  until: null,
  order: {
    categories: ['tekun', 'dibao', 'dibao-margin', 'rigid-expenditure'],
    mode: 'default',
    citation: cite(
      '57-2024',
      '第四条（一）',
      '未纳入最低生活保障、特困人员救助供养范围且未被认定为最低生活保障边缘家庭',
    ),
  },
  cascadeConsent: null,
  income: incomePolicy,
  rules: [
    tekunGroup,
    tekunOrphanScheme,
    tekunLabour,
    tekunSource,
    tekunAssets,
    tekunObligors,
    ...singlePerson,
    individualInclusion,
    dibaoWholeFamily,
    dibaoIncome,
    ...assetRules({
      category: 'dibao',
      slot: 'dibao',
      citation: cite('649', '第九条', '符合当地最低生活保障家庭财产状况规定的家庭'),
      scaled: false,
    }),
    marginIncome,
    ...assetRules({
      category: 'dibao-margin',
      slot: 'margin',
      citation: cite('57', '第八条', '且财产状况符合相关规定的家庭'),
      scaled: true,
    }),
    rigidIncome,
    ...assetRules({
      category: 'rigid-expenditure',
      slot: 'rigid',
      citation: cite('57-2024', '第四条（三）', '家庭财产状况符合当地相关规定'),
      scaled: true,
    }).map((rule) => ({ ...rule, from: '2025-01-01' })),
    rigidRatio,
  ],
  benefits,
  warnings,
  indicators: {},
  procedure,
  off: [],
};
