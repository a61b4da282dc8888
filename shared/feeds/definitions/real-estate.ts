import { cite } from '../../policy/citation.ts';
import { changeColumn, codeColumn, dateColumn, personColumns, textColumn } from '../feedColumn.ts';
import type { FeedDefinition } from '../feedDefinition.ts';

/** 不动产: who owns homes. */
export const realEstate = {
  id: 'real-estate',
  title: { 'zh-CN': '不动产登记信息', en: 'Real estate' },
  owners: ['verification-centre', 'housing'],
  legalBasis: [cite('649', '第五十八条', '代为查询、核对')],
  period: 'month',
  freshness: 45,
  columns: [
    ...personColumns,
    changeColumn,
    textColumn('unit', { 'zh-CN': ['不动产单元标识', '不动产标识'], en: ['unit'] }),
    dateColumn('registered_on', { 'zh-CN': ['登记日期'], en: ['registered on'] }),
    codeColumn(
      'use',
      { 'zh-CN': ['用途', '房屋用途'], en: ['use'] },
      { home: ['住宅'], other: ['商业', '办公', '车库', '其他'] },
    ),
  ],
  recordKey: ['id_number', 'unit'],
  reach: 'register',
  facts: [{ fact: 'homes', take: 'count', by: 'registered_on', where: { column: 'use', is: ['home'] } }],
} as const satisfies FeedDefinition;
