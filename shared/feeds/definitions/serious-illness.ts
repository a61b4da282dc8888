import { cite } from '../../policy/citation.ts';
import { changeColumn, dateColumn, personColumns } from '../feedColumn.ts';
import type { FeedDefinition } from '../feedDefinition.ts';

/** 重病患者: diagnoses on the list of serious illnesses; no diagnosis is kept, its day is. */
export const seriousIllness = {
  id: 'serious-illness',
  title: { 'zh-CN': '重病患者', en: 'Seriously ill persons' },
  owners: ['medical-insurance', 'health'],
  legalBasis: [cite('004', '三（三）', '重病患者')],
  period: 'month',
  freshness: 100,
  columns: [
    ...personColumns,
    changeColumn,
    dateColumn('diagnosed_on', { 'zh-CN': ['确诊日期', '重病认定日期'], en: ['diagnosed on'] }),
  ],
  recordKey: ['id_number', 'diagnosed_on'],
  reach: 'anybody',
  facts: [{ fact: 'seriousIllnessSince', take: 'latest', of: 'diagnosed_on', by: 'diagnosed_on' }],
} as const satisfies FeedDefinition;
