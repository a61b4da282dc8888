import { cite } from '../../policy/citation.ts';
import { changeColumn, personColumns } from '../feedColumn.ts';
import type { FeedDefinition } from '../feedDefinition.ts';

/** 自付医疗费用: what a person has paid out of pocket in the twelve months up to the reckoning day. */
export const selfPaidMedical = {
  id: 'self-paid-medical',
  title: { 'zh-CN': '自付医疗费用', en: 'Self-paid medical cost' },
  owners: ['medical-insurance'],
  legalBasis: [cite('004', '三（一）', '超过一定数额的自付医疗费用信息'), cite('004', '三（三）', '数据进行交叉比对')],
  period: 'month',
  freshness: 45,
  columns: [
    ...personColumns,
    changeColumn,
    {
      id: 'self_paid',
      kind: 'amount',
      headers: {
        'zh-CN': ['近12个月自付金额', '年度累计自付金额', '个人自付金额'],
        en: ['self paid', 'self-paid amount'],
      },
      required: true,
      kept: true,
    },
    {
      id: 'as_of',
      kind: 'date',
      future: 'refused',
      headers: { 'zh-CN': ['统计截止日期', '截止日期'], en: ['as of', 'reckoned until'] },
      required: true,
      kept: true,
    },
  ],
  recordKey: ['id_number', 'as_of'],
  reach: 'anybody',
  facts: [{ fact: 'selfPaidMedical', take: 'latest', of: 'self_paid', by: 'as_of' }],
} as const satisfies FeedDefinition;
