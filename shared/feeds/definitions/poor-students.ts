import { cite } from '../../policy/citation.ts';
import { changeColumn, codeColumn, dateColumn, personColumns } from '../feedColumn.ts';
import type { FeedDefinition } from '../feedDefinition.ts';

/** 家庭经济困难学生: whom schools have recognised as poor, term by term. */
export const poorStudents = {
  id: 'poor-students',
  title: { 'zh-CN': '家庭经济困难学生', en: 'Students from poor families' },
  owners: ['education'],
  legalBasis: [cite('004', '三（三）', '家庭经济困难学生')],
  period: 'month',
  freshness: 200,
  columns: [
    ...personColumns,
    changeColumn,
    dateColumn('recognised_on', { 'zh-CN': ['认定日期', '困难认定日期'], en: ['recognised on'] }),
    codeColumn(
      'grade',
      { 'zh-CN': ['困难等级', '认定等级'], en: ['grade'] },
      { special: ['特别困难'], hard: ['比较困难', '困难'], ordinary: ['一般困难'] },
      { required: false },
    ),
  ],
  recordKey: ['id_number', 'recognised_on'],
  reach: 'anybody',
  facts: [{ fact: 'poorStudentSince', take: 'latest', of: 'recognised_on', by: 'recognised_on', months: 12 }],
} as const satisfies FeedDefinition;
