import { cite } from '../../policy/citation.ts';
import { amountColumn, changeColumn, codeColumn, dateColumn, personColumns, textColumn } from '../feedColumn.ts';
import type { FeedDefinition } from '../feedDefinition.ts';

/** 市场主体: who has put capital into an enterprise that works. */
export const companies = {
  id: 'companies',
  title: { 'zh-CN': '市场主体登记信息', en: 'Company registration' },
  owners: ['verification-centre'],
  legalBasis: [cite('649', '第五十八条', '代为查询、核对')],
  period: 'month',
  freshness: 45,
  columns: [
    ...personColumns,
    changeColumn,
    textColumn('enterprise', { 'zh-CN': ['市场主体标识', '统一社会信用代码后八位'], en: ['enterprise'] }),
    dateColumn('registered_on', { 'zh-CN': ['成立日期', '登记日期'], en: ['registered on'] }),
    codeColumn(
      'status',
      { 'zh-CN': ['经营状态', '状态'], en: ['status'] },
      { operating: ['存续', '在业', '开业'], ended: ['注销', '吊销', '停业'] },
    ),
    amountColumn('capital', { 'zh-CN': ['认缴出资额', '出资额'], en: ['capital'] }),
  ],
  recordKey: ['id_number', 'enterprise'],
  reach: 'register',
  facts: [
    {
      fact: 'enterpriseCapital',
      take: 'sum',
      of: 'capital',
      by: 'registered_on',
      where: { column: 'status', is: ['operating'] },
    },
  ],
} as const satisfies FeedDefinition;
