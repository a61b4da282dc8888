import { cite } from '../../policy/citation.ts';
import { changeColumn, codeColumn, dateColumn, personColumns } from '../feedColumn.ts';
import type { FeedDefinition } from '../feedDefinition.ts';

/** 防止返贫监测对象: taken from the agriculture department, never decided here (P19). */
export const relapseRisk = {
  id: 'relapse-risk',
  title: { 'zh-CN': '防止返贫监测对象', en: 'Households watched for relapse into poverty' },
  owners: ['agriculture'],
  legalBasis: [cite('001', '二（二）1（2）', '防止返贫促乡村振兴大数据系统')],
  period: 'month',
  freshness: 60,
  columns: [
    ...personColumns,
    changeColumn,
    dateColumn('listed_on', { 'zh-CN': ['纳入日期', '识别日期'], en: ['listed on'] }),
    codeColumn(
      'risk',
      { 'zh-CN': ['风险状态', '监测状态'], en: ['risk', 'state'] },
      { open: ['未消除', '风险未消除'], removed: ['已消除', '风险已消除'] },
    ),
  ],
  recordKey: ['id_number'],
  reach: 'anybody',
  facts: [
    {
      fact: 'relapseRiskSince',
      take: 'latest',
      of: 'listed_on',
      by: 'listed_on',
      where: { column: 'risk', is: ['open'] },
    },
  ],
} as const satisfies FeedDefinition;
