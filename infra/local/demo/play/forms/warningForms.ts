import type * as z from 'zod';
import type { conveneDeliberation } from '../../../../../shared/deliberations/tasks/conveneDeliberation.ts';
import type { recordDeliberation } from '../../../../../shared/deliberations/tasks/recordDeliberation.ts';
import type { HandleReferral } from '../../../../../shared/referrals/handleReferral.ts';
import { addDays } from '../../../../../shared/time/index.ts';
import type { answerMutualAid } from '../../../../../shared/warnings/tasks/answerMutualAid.ts';
import type { decideEligibility } from '../../../../../shared/warnings/tasks/decideEligibility.ts';
import type { deliverPolicy } from '../../../../../shared/warnings/tasks/deliverPolicy.ts';
import type { informFamily } from '../../../../../shared/warnings/tasks/informFamily.ts';
import type { reviewEligibility } from '../../../../../shared/warnings/tasks/reviewEligibility.ts';
import type { serveDecision } from '../../../../../shared/warnings/tasks/serveDecision.ts';

import type { verificationKinds } from '../../../../../shared/warnings/tasks/verifyWarning.ts';
import { assistFamily } from './assistFamily.ts';
import { classifyWarning } from './classifyWarning.ts';
import { KnownWarning } from './KnownWarning.ts';
import type { Decide, Work } from './Work.ts';

type FormOf<Kind extends { form: z.ZodType }> = z.input<Kind['form']>;

const needOf = {
  'expenditure-surge': 'medical',
  'income-not-sustainable': 'employment',
  'property-loss': 'disaster',
  'income-drop': 'emergency',
  'policy-not-delivered': 'basic-living',
  'economic-improvement': 'basic-living',
  'composite-score': 'basic-living',
  'blind-sample': 'basic-living',
} as const;

async function verify(work: Work): Promise<FormOf<(typeof verificationKinds)[0]>> {
  const { depth, indicator } = KnownWarning.parse((await work.detail()).warning);
  const found = {
    confirmed: 66,
    'no-difficulty': 18,
    'data-error': 6,
    moved: 4,
    'cannot-be-reached': work.task.round === 1 ? 6 : 0,
  };
  // Whom no indicator touched is seldom in need.
  const drawn = { confirmed: 1, 'no-difficulty': 99, 'data-error': 0, moved: 0, 'cannot-be-reached': 0 };
  const likely = indicator.family === 'blind-sample' ? drawn : found;
  const outcome = indicator.family === 'income-drop' ? 'confirmed' : work.random.weighted(likely);
  if (outcome !== 'confirmed') return { depth, outcome, note: '经核实，情况与数据不一致' };
  return { depth, outcome, note: '经核实，情况属实，基本生活受到影响', needs: [needOf[indicator.family]] };
}

const deliver = ({ random, today }: Work): FormOf<typeof deliverPolicy> => {
  if (random.chance(0.15)) return { outcome: 'not-due', reason: '经核查，不在该项政策的保障范围内' };
  const amountFen = random.int(20, 80) * 1000;
  return { outcome: 'delivered', measure: '落实低收入人口救助待遇', from: today, amountFen };
};

const inform = ({ random, today }: Work): FormOf<typeof informFamily> => ({
  channel: random.weighted({ visit: 6, telephone: 4 }),
  toldOn: today,
  policies: ['最低生活保障', '临时救助'],
});

const review = ({ random }: Work): FormOf<typeof reviewEligibility> =>
  random.chance(0.5)
    ? { result: 'still-qualifies', findings: '家庭人均收入仍低于标准，财产符合规定' }
    : { result: 'no-longer-qualifies', findings: '被保障人已死亡或家庭人均收入已高于标准' };

async function decide(work: Work): Promise<FormOf<typeof decideEligibility>> {
  const { actions } = KnownWarning.parse((await work.detail()).warning);
  const doubted = actions.find(({ id }) => id === work.task.subject);
  if (doubted?.review?.result === 'still-qualifies') return { decision: 'keep', reason: '仍符合认定条件，予以保留' };
  const from = addDays(work.today, 10);
  // 43号 art. 27: whoever leaves tekun goes over into dibao where it is eligible. The notice offers nothing else.
  if (doubted?.category === 'tekun' && work.random.chance(0.4)) {
    const consent = { signedBy: '本人', signedOn: work.today };
    return { decision: 'convert', to: 'dibao', from, consent, reason: '有法定义务人，但符合最低生活保障条件' };
  }
  return { decision: 'end', from, reason: '不再符合认定条件，依规定终止' };
}

const serve = (work: Work): FormOf<typeof serveDecision> => ({
  channel: 'paper',
  servedOn: work.today,
  proof: `service-${work.task.id.slice(4, 14)}.jpg`,
});

const mutualAid = ({ random, today }: Work): FormOf<typeof answerMutualAid> =>
  random.chance(0.8)
    ? { outcome: 'provided', measure: '急难互助金', amountFen: random.int(5, 30) * 10_000, from: today }
    : { outcome: 'not-helped', reason: '本期互助资金已用完' };

const measures: Readonly<Record<string, string>> = {
  'medical-insurance': '纳入医疗救助，资助参加居民基本医疗保险',
  education: '发放助学金并减免学费',
  housing: '列入住房保障轮候',
  'human-resources': '提供职业介绍和公益性岗位',
  'emergency-management': '发放受灾人员救助',
  'disabled-persons-federation': '落实残疾人两项补贴和康复服务',
};

const refer = ({ random, task, today }: Work): z.input<typeof HandleReferral> => {
  const agency = task.organ.split(':')[0] ?? '';
  const measure = measures[agency] ?? '按规定给予帮扶';
  const outcome = random.weighted({ provided: 72, 'already-provided': 12, 'not-eligible': 16 });
  if (outcome === 'not-eligible') return { outcome, reason: '经审核，不符合该项救助的条件' };
  return outcome === 'provided' && random.chance(0.5)
    ? { outcome, measure, from: today, amountFen: random.int(3, 40) * 10_000 }
    : { outcome, measure, from: today };
};

const invited = ['civil-affairs', 'medical-insurance', 'human-resources', 'emergency-management'] as const;

const convene = ({ today }: Work): FormOf<typeof conveneDeliberation> => ({
  outcome: 'convene',
  on: today,
  place: '区民政局会议室',
  agencies: [...invited],
});

const record = async (work: Work): Promise<FormOf<typeof recordDeliberation>> => ({
  ...((await work.detail()).deliberation?.purpose === 'determination' && { recognised: true }),
  outcome: 'decided',
  attended: invited.slice(0, 3),
  minutes: '一事一议纪要〔演示〕1号',
  decision: '由医保、应急部门分别给予一次性帮扶，民政部门跟踪落实',
  measures: [
    { agency: 'medical-insurance', need: '一次性医疗费用帮扶' },
    { agency: 'emergency-management', need: '过渡期生活救助' },
  ],
});

/** What the demo's officers put into each form of a warning, a deliberation or a referral. */
export const warningForms: Readonly<Record<string, Decide>> = {
  'verify-warning': verify,
  'verify-urgent-warning': verify,
  'classify-warning': classifyWarning,
  'deliver-policy': deliver,
  'handle-referral': refer,
  'inform-family': inform,
  'assist-application': assistFamily,
  'review-eligibility': review,
  'decide-eligibility': decide,
  'serve-decision': serve,
  'answer-mutual-aid': mutualAid,
  'convene-deliberation': convene,
  'record-deliberation': record,
};
