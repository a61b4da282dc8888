import { cite } from '../../policy/citation.ts';
import { changeColumn, codeColumn, dateColumn, personColumns } from '../feedColumn.ts';
import type { FeedDefinition } from '../feedDefinition.ts';

/** 重度残疾人: certificates of the first and second grade. */
export const severeDisability = {
  id: 'severe-disability',
  title: { 'zh-CN': '重度残疾人', en: 'Severely disabled persons' },
  owners: ['disabled-persons-federation'],
  legalBasis: [cite('004', '三（三）', '重度残疾人')],
  period: 'month',
  freshness: 100,
  columns: [
    ...personColumns,
    changeColumn,
    dateColumn('issued_on', { 'zh-CN': ['发证日期', '残疾证发证日期'], en: ['issued on'] }),
    codeColumn(
      'grade',
      { 'zh-CN': ['残疾等级'], en: ['grade', 'grade of disability'] },
      { '1': ['一级', '壹级'], '2': ['二级', '贰级'], '3': ['三级', '叁级'], '4': ['四级', '肆级'] },
    ),
  ],
  recordKey: ['id_number'],
  reach: 'anybody',
  facts: [
    {
      fact: 'severeDisabilitySince',
      take: 'latest',
      of: 'issued_on',
      by: 'issued_on',
      where: { column: 'grade', is: ['1', '2'] },
    },
  ],
} as const satisfies FeedDefinition;
