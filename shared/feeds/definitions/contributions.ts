import { cite } from '../../policy/citation.ts';
import { amountColumn, changeColumn, codeColumn, dateColumn, personColumns } from '../feedColumn.ts';
import type { FeedDefinition } from '../feedDefinition.ts';

/** 社会保险缴费: on what wage contributions are paid, now and a year before. */
export const contributions = {
  id: 'contributions',
  title: { 'zh-CN': '社会保险缴费信息', en: 'Social-insurance contributions' },
  owners: ['human-resources'],
  legalBasis: [cite('004', '三（三）', '动态掌握低收入人口就业状况')],
  period: 'month',
  freshness: 45,
  columns: [
    ...personColumns,
    changeColumn,
    dateColumn('paid_until', { 'zh-CN': ['缴费截止日期', '缴至日期'], en: ['paid until'] }),
    codeColumn(
      'status',
      { 'zh-CN': ['参保状态', '缴费状态'], en: ['status'] },
      { paying: ['正常参保', '参保缴费'], stopped: ['停保', '暂停缴费'] },
    ),
    amountColumn('wage', { 'zh-CN': ['月缴费基数', '缴费基数'], en: ['wage', 'contribution wage'] }),
    amountColumn(
      'wage_before',
      { 'zh-CN': ['上年同期缴费基数'], en: ['wage before', 'wage a year before'] },
      { required: false },
    ),
  ],
  recordKey: ['id_number', 'paid_until'],
  reach: 'register',
  facts: [
    {
      fact: 'incomeNow',
      take: 'latest',
      of: 'wage',
      by: 'paid_until',
      where: { column: 'status', is: ['paying'] },
    },
    { fact: 'incomeBefore', take: 'latest', of: 'wage_before', by: 'paid_until' },
  ],
} as const satisfies FeedDefinition;
