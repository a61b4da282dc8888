import { cite } from '../../policy/citation.ts';
import { changeColumn, codeColumn, dateColumn, personColumns, textColumn } from '../feedColumn.ts';
import type { FeedDefinition } from '../feedDefinition.ts';

/** 重复救助: who is helped by another division at the same time (P18). */
export const duplicateAssistance = {
  id: 'duplicate-assistance',
  title: { 'zh-CN': '跨地区重复救助信息', en: 'Assistance in two divisions' },
  owners: ['civil-affairs'],
  legalBasis: [
    cite('004', '三（四）', '发现低收入人口可能不再符合救助条件的'),
    cite('002', '三（四）', '对于低收入人口家庭经济条件好转、不再符合救助条件的'),
  ],
  period: 'month',
  freshness: 45,
  columns: [
    ...personColumns,
    changeColumn,
    textColumn('benefit', { 'zh-CN': ['救助项目代码', '项目代码'], en: ['benefit'] }),
    textColumn('elsewhere', { 'zh-CN': ['另一救助地区划代码', '异地区划代码'], en: ['elsewhere', 'other division'] }),
    dateColumn('since', { 'zh-CN': ['异地救助起始日期', '起始日期'], en: ['since'] }),
    codeColumn(
      'status',
      { 'zh-CN': ['异地救助状态', '状态'], en: ['status'] },
      { running: ['在享'], ended: ['停发', '终止'] },
    ),
  ],
  recordKey: ['id_number', 'benefit', 'elsewhere'],
  reach: 'register',
  facts: [
    {
      fact: 'aidElsewhereSince',
      take: 'latest',
      of: 'since',
      by: 'since',
      where: { column: 'status', is: ['running'] },
    },
  ],
} as const satisfies FeedDefinition;
