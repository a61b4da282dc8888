import type { ApplicationStatus } from '../../../shared/applications/status.ts';
import type { DeliberationStatus } from '../../../shared/deliberations/status.ts';
import type { WarningStatus } from '../../../shared/warnings/status.ts';

type Words = { zh: string; en: string };

export const applicationStatuses = {
  submitted: { zh: '已提交', en: 'Submitted' },
  'papers-awaited': { zh: '待补正', en: 'Papers awaited' },
  accepted: { zh: '已受理', en: 'Accepted' },
  investigated: { zh: '已调查', en: 'Investigated' },
  determined: { zh: '已测算', en: 'Proposal made' },
  'opinion-given': { zh: '已出初审意见', en: 'Opinion given' },
  posted: { zh: '公示中', en: 'Posted' },
  objected: { zh: '有异议', en: 'Objected' },
  'under-review': { zh: '民主评议中', en: 'Under the village’s review' },
  'posting-ended': { zh: '公示结束', en: 'Posting ended' },
  deliberating: { zh: '一事一议中', en: 'In deliberation' },
  deliberated: { zh: '已一事一议', en: 'Deliberated' },
  confirmed: { zh: '予以确认', en: 'Confirmed' },
  refused: { zh: '不予确认', en: 'Refused' },
  served: { zh: '已送达', en: 'Served' },
  assisted: { zh: '救助已落实', en: 'Assisted' },
  'relief-given': { zh: '先行救助', en: 'Relief given first' },
  'relief-stated': { zh: '已补说明', en: 'Relief stated' },
  'relief-recovering': { zh: '追回中', en: 'Relief being recovered' },
  'relief-settled': { zh: '先行救助已了结', en: 'Relief settled' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  closed: { zh: '已办结', en: 'Closed' },
} as const satisfies Record<ApplicationStatus, Words>;

export const warningStatuses = {
  raised: { zh: '已产生', en: 'Raised' },
  verifying: { zh: '核实中', en: 'Being verified' },
  'not-substantiated': { zh: '不属实', en: 'Not substantiated' },
  verified: { zh: '已核实', en: 'Verified' },
  classified: { zh: '已分类', en: 'Classified' },
  handling: { zh: '处置中', en: 'Being handled' },
  'feedback-received': { zh: '已反馈', en: 'Answers received' },
  closed: { zh: '已办结', en: 'Closed' },
} as const satisfies Record<WarningStatus, Words>;

export const deliberationStatuses = {
  called: { zh: '已提请', en: 'Called' },
  convened: { zh: '已召集', en: 'Convened' },
  decided: { zh: '已决议', en: 'Decided' },
  'carrying-out': { zh: '落实中', en: 'Being carried out' },
  closed: { zh: '已办结', en: 'Closed' },
} as const satisfies Record<DeliberationStatus, Words>;

const runStatuses = {
  opened: { zh: '已开始', en: 'Opened' },
  frozen: { zh: '已冻结名册', en: 'Register frozen' },
  judged: { zh: '已比对', en: 'Judged' },
  raised: { zh: '已生成预警', en: 'Warnings raised' },
  closed: { zh: '已完成', en: 'Closed' },
} as const satisfies Record<string, Words>;

export const workflows = {
  application: { zh: '申请', en: 'Application' },
  warning: { zh: '预警', en: 'Warning' },
  deliberation: { zh: '一事一议', en: 'Deliberation' },
  comparison: { zh: '数据比对', en: 'Comparison' },
} as const satisfies Record<string, Words>;
export type Workflow = keyof typeof workflows;

export const statusesOf: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  application: applicationStatuses,
  warning: warningStatuses,
  deliberation: deliberationStatuses,
  comparison: runStatuses,
};

/** The word of a case's status; a code that is not known shows itself. */
export const statusWord = (workflow: string, status: string): Words =>
  statusesOf[workflow]?.[status] ?? { zh: status, en: status };
