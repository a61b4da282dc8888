import { cite } from '../../policy/citation.ts';
import { amountColumn, changeColumn, dateColumn, personColumns } from '../feedColumn.ts';
import type { FeedDefinition } from '../feedDefinition.ts';

/** 存款核对报告: the balance that banks have told the verification centre, on the family’s authorisation. */
export const deposits = {
  id: 'deposits',
  title: { 'zh-CN': '存款核对信息', en: 'Deposits report' },
  owners: ['verification-centre'],
  legalBasis: [cite('649', '第五十八条', '代为查询、核对')],
  period: 'month',
  freshness: 100,
  columns: [
    ...personColumns,
    changeColumn,
    dateColumn('as_of', { 'zh-CN': ['统计截止日期', '截止日期'], en: ['as of'] }),
    amountColumn('balance', { 'zh-CN': ['存款余额', '余额合计'], en: ['balance'] }),
  ],
  recordKey: ['id_number', 'as_of'],
  reach: 'register',
  facts: [{ fact: 'deposits', take: 'latest', of: 'balance', by: 'as_of' }],
} as const satisfies FeedDefinition;
