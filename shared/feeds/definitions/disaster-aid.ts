import { cite } from '../../policy/citation.ts';
import { changeColumn, personColumns } from '../feedColumn.ts';
import type { FeedDefinition } from '../feedDefinition.ts';

/** 自然灾害应急救助信息: emergency aid that a person's household was given after a natural disaster. */
export const disasterAid = {
  id: 'disaster-aid',
  title: { 'zh-CN': '自然灾害应急救助信息', en: 'Emergency aid after natural disasters' },
  owners: ['emergency-management'],
  legalBasis: [cite('004', '三（一）', '自然灾害应急救助信息')],
  period: 'month',
  freshness: 45,
  columns: [
    ...personColumns,
    changeColumn,
    {
      id: 'disaster',
      kind: 'code',
      codes: {
        flood: ['洪涝', '洪涝灾害'],
        drought: ['旱灾', '干旱'],
        storm: ['风雹', '台风', '风雹灾害'],
        cold: ['低温冷冻', '雪灾'],
        earthquake: ['地震', '地质灾害'],
        fire: ['森林草原火灾', '火灾'],
      },
      headers: { 'zh-CN': ['灾害种类', '灾种'], en: ['disaster', 'kind of disaster'] },
      required: true,
      kept: true,
    },
    {
      id: 'aided_on',
      kind: 'date',
      future: 'refused',
      headers: { 'zh-CN': ['救助日期', '发放日期'], en: ['aided on', 'date of aid'] },
      required: true,
      kept: true,
    },
    {
      id: 'aid',
      kind: 'amount',
      headers: { 'zh-CN': ['应急救助金额', '救助金额'], en: ['aid', 'amount of aid'] },
      required: true,
      kept: true,
    },
  ],
  recordKey: ['id_number', 'disaster', 'aided_on'],
  reach: 'anybody',
  facts: [{ fact: 'disasterAid', take: 'sum', of: 'aid', by: 'aided_on', dated: true, months: 12 }],
} as const satisfies FeedDefinition;
