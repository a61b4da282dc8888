import { cite } from '../../policy/citation.ts';
import { changeColumn, codeColumn, dateColumn, personColumns, textColumn } from '../feedColumn.ts';
import type { FeedDefinition } from '../feedDefinition.ts';

/** 机动车: who owns one. */
export const vehicles = {
  id: 'vehicles',
  title: { 'zh-CN': '机动车登记信息', en: 'Vehicles' },
  owners: ['verification-centre'],
  legalBasis: [cite('649', '第五十八条', '代为查询、核对')],
  period: 'month',
  freshness: 45,
  columns: [
    ...personColumns,
    changeColumn,
    textColumn('plate', { 'zh-CN': ['车辆识别代号后六位', '车辆标识'], en: ['vehicle'] }),
    dateColumn('registered_on', { 'zh-CN': ['注册登记日期', '登记日期'], en: ['registered on'] }),
    codeColumn(
      'status',
      { 'zh-CN': ['车辆状态', '状态'], en: ['status'] },
      { owned: ['正常'], gone: ['注销', '转出', '报废'] },
    ),
  ],
  recordKey: ['id_number', 'plate'],
  reach: 'register',
  facts: [{ fact: 'vehicles', take: 'count', by: 'registered_on', where: { column: 'status', is: ['owned'] } }],
} as const satisfies FeedDefinition;
