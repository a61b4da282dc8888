/** The sheet of a kind of task: its official title, and its fields in the official order, row by row. */
export interface Layout {
  sheet: { zh: string; en: string };
  rows: readonly (readonly string[])[];
}

const sheet = (zh: string, en: string, ...rows: readonly (readonly string[])[]): Layout => ({
  sheet: { zh, en },
  rows,
});

const posting = [['place', 'postedOn'], ['proof']] as const;
const service = [['channel', 'servedOn'], ['proof']] as const;
const search: string[][] = [['outcome'], ['tried'], ['reason']];
const verification = [
  ['depth', 'outcome'],
  ['note'],
  ['photos'],
  ['needs'],
  ['undelivered'],
  ['mayQualify', 'mayNoLongerQualify', 'complex'],
] as const;

/** A kind that does not stand here shows its fields in the order of its schema. */
export const layouts: Readonly<Record<string, Layout>> = {
  'accept-application': sheet('社会救助申请受理表', 'Acceptance of an application', ['outcome'], ['papers']),
  'receive-papers': sheet('补正材料接收单', 'Receipt of missing papers', ['received'], ['note']),
  'collect-authorisations': sheet(
    '家庭经济状况核对授权书',
    'Authorisation of the check of means',
    ['authorisations'],
    ['reasonForMissing'],
  ),
  'answer-check': sheet('家庭经济状况信息核对反馈表', 'Answer to a check of means', ['result'], ['findings'], ['note']),
  'settle-representation': sheet('代理终止处理表', 'After a representation', ['outcome'], ['reason']),
  'recheck-finding': sheet('核对异议复核表', 'Re-check of a disputed item', ['outcome'], ['findings'], ['note']),
  'visit-home': sheet(
    '社会救助家庭入户调查表',
    'Home visit',
    ['visitors'],
    ['visitedOn', 'familySigned'],
    ['findings'],
    ['neighbours'],
    ['photos'],
    ['note'],
  ),
  'give-opinion': sheet('审核意见表', 'Township’s opinion', ['outcome'], ['category'], ['reason'], ['complex']),
  'post-opinion': sheet('社会救助公示单', 'Posting', ...posting),
  'review-objection': sheet('公示异议处理表', 'Answer to an objection', ['outcome'], ['reason']),
  'confirm-application': sheet('社会救助审核确认表', 'Confirmation', ['outcome'], ['category'], ['reason']),
  'serve-notice': sheet('送达回证', 'Proof of service', ...service),
  'pay-bridge': sheet('临时救助金发放单', 'Bridge payment', ['paidOn', 'channel'], ['fen', 'voucher']),
  'handle-referral': sheet(
    '救助事项反馈表',
    'Answer to a referral',
    ['outcome'],
    ['measure'],
    ['amountFen', 'monthly', 'from'],
    ['reason'],
  ),
  'identify-person': sheet('身份查找记录', 'Search for a person', ...search),
  'identify-urgent-person': sheet('紧急身份查找记录', 'Urgent search for a person', ...search),
  'verify-warning': sheet('预警核实表', 'Verification of a warning', ...verification),
  'verify-urgent-warning': sheet('紧急预警核实表', 'Verification of an urgent warning', ...verification),
  'classify-warning': sheet('预警分类处置表', 'Classification of a warning', ['classes']),
  'deliver-policy': sheet(
    '政策落实反馈表',
    'Delivery of a policy',
    ['outcome'],
    ['measure'],
    ['from', 'amountFen'],
    ['reason'],
  ),
  'inform-family': sheet('救助政策告知单', 'Information of the family', ['channel', 'toldOn'], ['policies'], ['note']),
  'review-eligibility': sheet('定期核查表', 'Review of eligibility', ['result'], ['findings']),
  'post-ending': sheet('拟终止供养公示单', 'Posting of an ending', ...posting),
  'decide-eligibility': sheet(
    '社会救助核查决定表',
    'Decision after a review',
    ['decision'],
    ['from', 'to', 'whom'],
    ['consent'],
    ['reason'],
  ),
  'serve-decision': sheet('决定书送达回证', 'Service of the decision', ...service),
  'convene-deliberation': sheet(
    '“一事一议”会议通知',
    'Notice of a deliberation',
    ['outcome'],
    ['on', 'place'],
    ['agencies'],
    ['reason'],
  ),
};
