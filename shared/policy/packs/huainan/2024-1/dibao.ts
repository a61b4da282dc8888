import { cite } from '../../../citation.ts';
import { restate } from '../../../engine/rule.ts';
import { assetRules } from '../../national/2025-1/assetRules.ts';
import { dibaoIncome } from '../../national/2025-1/dibaoIncome.ts';
import { individualInclusion } from '../../national/2025-1/individualInclusion.ts';
import { singlePerson } from '../../national/2025-1/singlePerson.ts';

/** 最低生活保障对象：income below the line, assets within the rules; 单人户 and 单独纳入. */
export const dibao = [
  ...singlePerson.map((rule) =>
    restate(rule, { citation: cite('004', '二（一）', '成年无业重度残疾人可以参照“单人户”提出低保申请') }),
  ),
  restate(individualInclusion, {
    citation: cite(
      '004',
      '四（一）',
      '对最低生活保障边缘家庭中的重病患者、重度残疾人等特殊困难人员，可单独纳入最低生活保障范围',
    ),
  }),
  restate(dibaoIncome, {
    citation: cite('004', '二（一）', '共同生活的家庭成员人均收入低于我市最低生活保障标准'),
    ambiguities: ['Y39', 'Y05', 'Y06', 'Y12', 'X20'],
  }),
  ...assetRules({
    category: 'dibao',
    slot: 'dibao',
    citation: cite('004', '二（一）', '且家庭财产状况符合我市最低生活保障规定的家庭'),
    scaled: false,
  }),
];
