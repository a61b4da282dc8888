import { cite } from '../../policy/citation.ts';
import { amountColumn, changeColumn, codeColumn, dateColumn, personColumns, textColumn } from '../feedColumn.ts';
import type { FeedDefinition } from '../feedDefinition.ts';

/**
 * 上级平台在册名册: whom the provincial platform counts, held against the register of this place as a report. It tells no
 * indicator anything, and nothing is decided by it.
 */
export const platformRoll = {
  id: 'platform-roll',
  title: { 'zh-CN': '上级平台在册名册', en: 'Roll of the provincial platform' },
  owners: ['civil-affairs'],
  legalBasis: [cite('004', '三（一）', '低收入人口动态监测信息平台')],
  period: 'month',
  freshness: 45,
  columns: [
    ...personColumns,
    changeColumn,
    codeColumn(
      'category',
      { 'zh-CN': ['对象类别', '救助类别'], en: ['category'] },
      {
        tekun: ['特困', '特困人员'],
        dibao: ['低保', '低保对象', '最低生活保障对象'],
        'dibao-margin': ['低保边缘', '低保边缘家庭成员', '边缘'],
        'rigid-expenditure': ['刚性支出', '刚性支出困难家庭成员', '刚性'],
        'relapse-risk': ['防返贫', '防止返贫监测对象'],
        'other-hardship': ['其他', '其他困难人员'],
      },
    ),
    dateColumn('listed_on', { 'zh-CN': ['纳入日期', '认定日期'], en: ['listed on'] }, { required: false }),
    amountColumn('monthly_aid', { 'zh-CN': ['户月保障金额', '月保障金'], en: ['monthly aid'] }, { required: false }),
    textColumn('case_number', { 'zh-CN': ['户编号', '保障证号'], en: ['case number'] }, { required: false }),
  ],
  recordKey: ['id_number', 'category'],
  reach: 'register',
  facts: [],
} as const satisfies FeedDefinition;
