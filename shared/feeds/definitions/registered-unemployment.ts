import { cite } from '../../policy/citation.ts';
import { changeColumn, personColumns } from '../feedColumn.ts';
import type { FeedDefinition } from '../feedDefinition.ts';

/** 登记失业人员: who is registered as unemployed, and since when. */
export const registeredUnemployment = {
  id: 'registered-unemployment',
  title: { 'zh-CN': '登记失业人员', en: 'Registered unemployment' },
  owners: ['human-resources'],
  legalBasis: [cite('004', '三（一）', '失业登记信息'), cite('004', '三（三）', '登记失业人员')],
  period: 'month',
  freshness: 45,
  columns: [
    ...personColumns,
    changeColumn,
    {
      id: 'registered_on',
      kind: 'date',
      future: 'refused',
      headers: { 'zh-CN': ['失业登记日期', '登记日期'], en: ['registered on', 'registration date'] },
      required: true,
      kept: true,
    },
    {
      id: 'status',
      kind: 'code',
      codes: { registered: ['登记失业', '失业'], cancelled: ['注销', '已就业'] },
      headers: { 'zh-CN': ['登记状态', '状态'], en: ['status', 'registration status'] },
      required: true,
      kept: true,
    },
  ],
  recordKey: ['id_number', 'registered_on'],
  reach: 'anybody',
  facts: [
    {
      fact: 'unemployedSince',
      take: 'latest',
      of: 'registered_on',
      by: 'registered_on',
      where: { column: 'status', is: ['registered'] },
    },
  ],
} as const satisfies FeedDefinition;
