/** Names of fields whose schema does not give one in both languages. */
export const fieldWords: Readonly<Record<string, { zh: string; en: string }>> = {
  outcome: { zh: '意见', en: 'Outcome' },
  decision: { zh: '决定', en: 'Decision' },
  personId: { zh: '签字人', en: 'Who signs' },
  form: { zh: '签署方式', en: 'How it is signed' },
  signedOn: { zh: '签字日期', en: 'Signed on' },
  witness: { zh: '见证人', en: 'Witness' },
  findings: { zh: '查到的情况', en: 'Findings' },
  path: { zh: '项目', en: 'Item' },
  value: { zh: '核实结果', en: 'Finding' },
  asOf: { zh: '信息日期', en: 'As of' },
  category: { zh: '类别', en: 'Category' },
  measure: { zh: '措施', en: 'Measure' },
  amountFen: { zh: '金额（元）', en: 'Amount (yuan)' },
  fen: { zh: '金额（元）', en: 'Amount (yuan)' },
  monthly: { zh: '按月发放', en: 'Paid every month' },
  from: { zh: '自何日起', en: 'From' },
  until: { zh: '至何日止', en: 'Until' },
  reason: { zh: '理由', en: 'Reason' },
  class: { zh: '预警分类', en: 'Class' },
  agency: { zh: '部门', en: 'Agency' },
  agencies: { zh: '部门', en: 'Agencies' },
  note: { zh: '说明', en: 'Note' },
  place: { zh: '地点', en: 'Place' },
  division: { zh: '地区', en: 'Division' },
  on: { zh: '日期', en: 'Date' },
};

/** Schemas carry 「理由 Reason」: the Chinese words, then the English ones. */
export function labelOf(name: string, title: string | undefined): { zh: string; en: string } {
  const parts = /^([^a-zA-Z]*[\u4e00-\u9fff）][^a-zA-Z]*?)\s*([A-Z].*)$/.exec(title ?? '');
  const words = parts ? { zh: (parts[1] ?? '').trim(), en: (parts[2] ?? '').trim() } : fieldWords[name];
  return fen(words ?? (title && /[\u4e00-\u9fff]/.test(title) ? { zh: title, en: title } : { zh: name, en: name }));
}

/** People type yuan; only the wire knows fen. */
const fen = ({ zh, en }: { zh: string; en: string }) => ({
  zh: zh.replace('（分）', '（元）'),
  en: en.replace('in fen', 'in yuan'),
});
