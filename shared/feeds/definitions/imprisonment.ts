import { cite } from '../../policy/citation.ts';
import { changeColumn, codeColumn, dateColumn, personColumns } from '../feedColumn.ts';
import type { FeedDefinition } from '../feedDefinition.ts';

/** 服刑人员: who serves a sentence, and since when; whoever is released is helped again. */
export const imprisonment = {
  id: 'imprisonment',
  title: { 'zh-CN': '服刑信息', en: 'Imprisonment' },
  owners: ['justice', 'political-legal'],
  legalBasis: [
    cite('004', '三（四）', '发现低收入人口可能不再符合救助条件的'),
    cite('002', '三（四）', '对于低收入人口家庭经济条件好转、不再符合救助条件的'),
  ],
  period: 'month',
  freshness: 45,
  columns: [
    ...personColumns,
    changeColumn,
    dateColumn('since', { 'zh-CN': ['收监日期', '入监日期'], en: ['since'] }),
    codeColumn(
      'status',
      { 'zh-CN': ['服刑状态', '状态'], en: ['status'] },
      { serving: ['在押', '服刑'], released: ['释放', '刑满释放'] },
    ),
  ],
  recordKey: ['id_number', 'since'],
  reach: 'register',
  facts: [
    {
      fact: 'custodySince',
      take: 'latest',
      of: 'since',
      by: 'since',
      where: { column: 'status', is: ['serving'] },
    },
  ],
} as const satisfies FeedDefinition;
