import { cite } from '../../../citation.ts';
import { type Rule, restate } from '../../../engine/rule.ts';
import { assetRules } from '../../national/2025-1/assetRules.ts';
import { individualInclusion } from '../../national/2025-1/individualInclusion.ts';
import { marginIncome } from '../../national/2025-1/marginIncome.ts';
import { rigidIncome } from '../../national/2025-1/rigidIncome.ts';
import { fiveKinds, rigidRatio, rigidShare } from '../../national/2025-1/rigidRatio.ts';
import { singlePerson } from '../../national/2025-1/singlePerson.ts';

const inclusion = '对最低生活保障边缘家庭中的重度残疾人、重病患者等特殊困难人员，可单独纳入最低生活保障范围';
const share = cite('000', '一（一）', '且医疗、教育等必需支出占家庭总收入比例超过当地规定比例的家庭');

/**
 * 一（一） defines 边缘 and 刚性; 低保 and 特困 follow existing rules. 边缘 is held to the assets of 低保 itself (X18), and the
 * words 「家庭收入…符合…相关规定」 mean the way of counting (X19).
 */
export const rules: readonly Rule[] = [
  ...singlePerson.map((rule) =>
    restate(rule, { citation: cite('000', '三（八）', '成年无业重度残疾人可参照“单人户”提出最低生活保障申请') }),
  ),
  restate(individualInclusion, { citation: cite('000', '三（八）', inclusion) }),
  restate(marginIncome, {
    citation: cite('000', '一（一）', '但家庭人均收入低于当地最低生活保障标准1.5倍'),
    ambiguities: ['X19'],
  }),
  ...assetRules({
    category: 'dibao-margin',
    slot: 'margin',
    citation: cite('000', '一（一）', '且家庭收入、财产状况符合当地最低生活保障相关规定的家庭'),
    scaled: false,
    ambiguities: ['X18', 'X19'],
  }),
  {
    ...restate(rigidIncome, {
      citation: cite('000', '一（一）', '刚性支出困难家庭为家庭人均收入低于上年度当地居民人均可支配收入'),
    }),
    from: null,
  },
  ...assetRules({
    category: 'rigid-expenditure',
    slot: 'rigid',
    citation: cite('000', '一（一）', '家庭财产状况符合当地相关规定'),
    scaled: false,
  }),
  {
    ...restate(rigidRatio, { citation: share, until: '2025-01-01' }),
    from: null,
    test: (rule, ledger) => rigidShare(rule, ledger, ['medical', 'education', 'rehabilitation']),
  },
  {
    ...restate(rigidRatio, { citation: share }),
    from: '2025-01-01',
    test: (rule, ledger) => rigidShare(rule, ledger, fiveKinds),
  },
];
