import { cite } from '../../policy/citation.ts';
import { changeColumn, dateColumn, personColumns } from '../feedColumn.ts';
import type { FeedDefinition } from '../feedDefinition.ts';

/** 死亡人员: whoever is helped and has died; the unit’s check and the funeral relief follow (83号 一（三）; P5). */
export const recipientDeath = {
  id: 'recipient-death',
  title: { 'zh-CN': '救助对象死亡信息', en: 'Death of a recipient' },
  owners: ['civil-affairs', 'health', 'human-resources'],
  legalBasis: [
    cite('004', '三（四）', '发现低收入人口可能不再符合救助条件的'),
    cite('002', '三（四）', '对于低收入人口家庭经济条件好转、不再符合救助条件的'),
  ],
  period: 'month',
  freshness: 45,
  columns: [
    ...personColumns,
    changeColumn,
    dateColumn('died_on', { 'zh-CN': ['死亡日期'], en: ['died on', 'date of death'] }),
  ],
  recordKey: ['id_number'],
  reach: 'register',
  facts: [{ fact: 'recipientDiedOn', take: 'latest', of: 'died_on', by: 'died_on' }],
} as const satisfies FeedDefinition;
