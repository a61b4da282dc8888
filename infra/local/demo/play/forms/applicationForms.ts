import type * as z from 'zod';
import type { acceptApplication } from '../../../../../shared/applications/tasks/acceptApplication.ts';
import type { answerCheck } from '../../../../../shared/applications/tasks/answerCheck.ts';
import type { collectAuthorisations } from '../../../../../shared/applications/tasks/collectAuthorisations.ts';
import type { completeReliefPapers } from '../../../../../shared/applications/tasks/completeReliefPapers.ts';
import type { holdDemocraticReview } from '../../../../../shared/applications/tasks/holdDemocraticReview.ts';
import type { noteReliefElsewhere } from '../../../../../shared/applications/tasks/noteReliefElsewhere.ts';
import type { payBridge } from '../../../../../shared/applications/tasks/payBridge.ts';
import type { postOpinion } from '../../../../../shared/applications/tasks/postOpinion.ts';
import type { receivePapers } from '../../../../../shared/applications/tasks/receivePapers.ts';
import type { recheckFinding } from '../../../../../shared/applications/tasks/recheckFinding.ts';
import type { recoverRelief } from '../../../../../shared/applications/tasks/recoverRelief.ts';
import type { reviewObjection } from '../../../../../shared/applications/tasks/reviewObjection.ts';
import type { serveNotice, tellFamilyTask } from '../../../../../shared/applications/tasks/serveNotice.ts';
import type { settleRelief } from '../../../../../shared/applications/tasks/settleRelief.ts';
import type { settleRepresentation } from '../../../../../shared/applications/tasks/settleRepresentation.ts';
import type { settleWithdrawnAuthorisation } from '../../../../../shared/applications/tasks/settleWithdrawnAuthorisation.ts';
import type {
  visitForAnother as visitForAnotherKind,
  visitHome,
} from '../../../../../shared/applications/tasks/visitHome.ts';
import { confirmApplication, giveOpinion } from './decisions.ts';
import { findingsOf, ownerOf } from './findingsOf.ts';
import { findingsOfVisit } from './findingsOfVisit.ts';
import type { Decide, Work } from './Work.ts';

type FormOf<Kind extends { form: z.ZodType }> = z.input<Kind['form']>;

const label = ({ plan, task }: Work) => plan?.key ?? task.caseId.slice(-6);

const accept = ({ plan, task }: Work): FormOf<typeof acceptApplication> =>
  plan && plan.missingPapers.length > 0 && task.round === 1
    ? { outcome: 'ask-for-papers', papers: [...plan.missingPapers] }
    : { outcome: 'accept' };

const receive = ({ plan }: Work): FormOf<typeof receivePapers> => ({
  received: [...(plan?.missingPapers ?? [])],
});

async function authorise(work: Work): Promise<FormOf<typeof collectAuthorisations>> {
  if (work.plan && !work.plan.othersSignLater) {
    return { authorisations: [], reasonForMissing: '成员长期在外务工，暂时无法签字' };
  }
  const { body } = await work.office.client.readApplication({ params: { id: work.task.caseId } });
  const authorisations = [...body.unauthorised, ...(body.obligors?.awaited ?? [])].map((personId) => ({
    personId,
    form: 'paper' as const,
    signedOn: work.today,
  }));
  return { authorisations };
}

function check({ plan, task, today }: Work): FormOf<typeof answerCheck> {
  const agency = task.subject ?? task.organ.split(':')[0];
  const findings = plan
    ? findingsOf(plan.declared, plan.truth, today).filter(({ path }) => ownerOf(path) === agency)
    : [];
  return findings.length > 0
    ? { result: 'answered', findings: findings as FormOf<typeof answerCheck>['findings'] }
    : { result: 'nothing-found', findings: [] };
}

type Visited = Extract<FormOf<typeof visitHome>, { outcome: 'visited' }>;

async function visit(work: Work): Promise<FormOf<typeof visitHome>> {
  const findings = await findingsOfVisit(work);
  return {
    outcome: 'visited',
    visitors: [work.office.account, '驻村工作队员'],
    visitedOn: work.today,
    familySigned: true,
    findings: findings as Visited['findings'],
    ...(work.random.chance(0.3) && { neighbours: '邻里反映与申报情况一致' }),
  };
}

const recheck = (): FormOf<typeof recheckFinding> => ({ outcome: 'upheld', note: '经再次核实，原反馈信息属实' });

const post = (work: Work): FormOf<typeof postOpinion> => ({
  place: '村（社区）公示栏',
  postedOn: work.today,
  proof: `posting-${label(work)}.jpg`,
});

const answerObjection = ({ plan }: Work): FormOf<typeof reviewObjection> =>
  plan?.objection === 'founded'
    ? { outcome: 'investigate-again', reason: '所反映的收入情况需要重新调查' }
    : { outcome: 'dismiss', reason: '经查证，所反映的情况不属实' };

const serve = (work: Work): FormOf<typeof serveNotice> => ({
  channel: work.random.weighted({ paper: 8, app: 2 }),
  servedOn: work.today,
  proof: `service-${label(work)}.jpg`,
});

const pay = (work: Work): FormOf<typeof payBridge> => ({
  paidOn: work.today,
  channel: work.random.weighted({ bank: 9, cash: 1 }),
  voucher: `voucher-${label(work)}`,
});

const visitForAnother = (work: Work): FormOf<typeof visitForAnotherKind> => ({
  visitors: [work.office.account, '驻村工作队员'],
  visitedOn: work.today,
  familySigned: true,
});

const review = (work: Work): FormOf<typeof holdDemocraticReview> => ({
  heldOn: work.today,
  place: '村（居）委会会议室',
  present: 9,
  agreeing: 8,
  proof: `review-${label(work)}.pdf`,
  outcome: 'statement-holds',
  reason: '参加人员认为申报情况属实',
});

const settleWithdrawn = (): FormOf<typeof settleWithdrawnAuthorisation> => ({
  outcome: 'going-on-without',
  reason: '已说明影响，本人不再授权，依据其他材料继续办理',
});

const settleRepresentative = (): FormOf<typeof settleRepresentation> => ({
  outcome: 'acts-itself',
  reason: '已联系本人，由本人自己办理',
});

const tell = (work: Work): FormOf<typeof tellFamilyTask> => ({
  channel: 'telephone',
  servedOn: work.today,
  proof: `call-${label(work)}`,
});

const stateRelief = (): FormOf<typeof completeReliefPapers> => ({
  statement: '突发急难，先行给予现金救助，已补充签字',
  papers: ['身份证复印件'],
});

const settle = (): FormOf<typeof settleRelief> => ({ outcome: 'regular', reason: '情况属实，符合临时救助条件' });

const recover = (): FormOf<typeof recoverRelief> => ({ outcome: 'not-recoverable', reason: '当事人无偿还能力' });

const note = (): FormOf<typeof noteReliefElsewhere> => ({ known: true });

/** What the demo's officers put into each form of an application. */
export const applicationForms: Readonly<Record<string, Decide>> = {
  'accept-application': accept,
  'receive-papers': receive,
  'collect-authorisations': authorise,
  'answer-check': check,
  'recheck-finding': recheck,
  'visit-home': visit,
  'give-opinion': giveOpinion,
  'post-opinion': post,
  'review-objection': answerObjection,
  'confirm-application': confirmApplication,
  'serve-notice': serve,
  'pay-bridge': pay,
  'visit-for-another': visitForAnother,
  'hold-democratic-review': review,
  'settle-withdrawn-authorisation': settleWithdrawn,
  'settle-representation': settleRepresentative,
  'tell-family': tell,
  'complete-relief-papers': stateRelief,
  'settle-relief': settle,
  'recover-relief': recover,
  'note-relief-elsewhere': note,
};
