import { cite } from '../../policy/citation.ts';
import { amountColumn, changeColumn, dateColumn, personColumns, textColumn } from '../feedColumn.ts';
import type { FeedDefinition } from '../feedDefinition.ts';

/** 救助帮扶结果: whom an agency gave which benefit in the month; whoever is missing there got nothing. */
export const deliveredAssistance = {
  id: 'delivered-assistance',
  title: { 'zh-CN': '救助帮扶落实信息', en: 'Assistance delivered' },
  owners: [
    'civil-affairs',
    'medical-insurance',
    'education',
    'human-resources',
    'housing',
    'emergency-management',
    'health',
    'disabled-persons-federation',
  ],
  legalBasis: [
    cite('004', '三（三）', '重点监测相关社会救助政策是否落实到位'),
    cite('000', '二（六）', '重点监测相关社会救助政策是否落实到位'),
  ],
  period: 'month',
  freshness: 45,
  columns: [
    ...personColumns,
    changeColumn,
    textColumn('benefit', { 'zh-CN': ['救助项目代码', '项目代码'], en: ['benefit', 'benefit code'] }),
    dateColumn('delivered_on', { 'zh-CN': ['落实日期', '发放日期'], en: ['delivered on'] }),
    amountColumn('amount', { 'zh-CN': ['金额', '救助金额'], en: ['amount'] }, { required: false }),
  ],
  recordKey: ['id_number', 'benefit', 'delivered_on'],
  reach: 'anybody',
  facts: [],
  benefitColumn: 'benefit',
} as const satisfies FeedDefinition;
