import { cite } from '../../policy/citation.ts';
import { changeColumn, personColumns } from '../feedColumn.ts';
import type { FeedDefinition } from '../feedDefinition.ts';

/** 死亡信息: whether the dead were labourers of their families is for the register to say. */
export const labourerDeath = {
  id: 'labourer-death',
  title: { 'zh-CN': '家庭劳动力死亡信息', en: 'Death of a labourer' },
  owners: ['civil-affairs', 'health'],
  legalBasis: [cite('004', '三（一）', '家庭劳动力死亡信息')],
  period: 'month',
  freshness: 45,
  columns: [
    ...personColumns,
    changeColumn,
    {
      id: 'died_on',
      kind: 'date',
      future: 'refused',
      headers: { 'zh-CN': ['死亡日期'], en: ['died on', 'date of death'] },
      required: true,
      kept: true,
    },
    {
      id: 'record',
      kind: 'code',
      codes: { 'death-certificate': ['死亡医学证明', '死亡证明'], cremation: ['火化登记', '火化'] },
      headers: { 'zh-CN': ['登记来源', '证明类型'], en: ['record', 'kind of record'] },
      required: false,
      kept: true,
    },
  ],
  recordKey: ['id_number'],
  reach: 'anybody',
  facts: [{ fact: 'diedOn', take: 'latest', of: 'died_on', by: 'died_on' }],
} as const satisfies FeedDefinition;
