import { cite } from '../../policy/citation.ts';
import { changeColumn, dateColumn, personColumns, textColumn } from '../feedColumn.ts';
import type { FeedDefinition } from '../feedDefinition.ts';

/** Any agency’s own roll of people in hardship, for the cross-comparison that Liaoning asks of thirteen agencies. */
export const hardshipRoll = {
  id: 'hardship-roll',
  title: { 'zh-CN': '部门困难群众名册', en: 'Roll of people in hardship' },
  owners: [
    'justice',
    'housing',
    'health',
    'emergency-management',
    'political-legal',
    'charity-organisation',
    'mutual-aid-society',
  ],
  legalBasis: [cite('001', '二（二）3（1）', '掌握的低收入人口、社会救助相关数据进行交叉比对')],
  period: 'month',
  freshness: 100,
  columns: [
    ...personColumns,
    changeColumn,
    dateColumn('listed_on', { 'zh-CN': ['建档日期', '纳入日期'], en: ['listed on'] }),
    textColumn('reason', { 'zh-CN': ['困难原因', '致困原因'], en: ['reason'] }, { required: false }),
  ],
  recordKey: ['id_number'],
  reach: 'anybody',
  facts: [{ fact: 'hardshipListedSince', take: 'latest', of: 'listed_on', by: 'listed_on' }],
} as const satisfies FeedDefinition;
