import { deciderOf } from '../../delegations/deciderOf.ts';
import { deliberations } from '../../deliberations/deliberation.ts';
import { payments, paymentsOf } from '../../entitlements/payment.ts';
import { kinships } from '../../officers/kinship.ts';
import type { Pack } from '../../policy/index.ts';
import type { Reader } from '../../records/reader.ts';
import { referrals, referralsOfCase } from '../../referrals/referral.ts';
import { shanghaiDateOf, startOfShanghaiDay } from '../../time/index.ts';
import { awaited } from '../addAuthorisations.ts';
import type { Application } from '../application.ts';
import { deliberationOwed } from '../deliberationOwed.ts';
import { mustBePosted } from '../mustBePosted.ts';
import { type AskedAgency, checksOf } from './checksOf.ts';

/** What is waited for after a grant: a payment to be made, a referral to be answered. */
export interface Delivery {
  kind: 'pay-bridge' | 'handle-referral';
  subject: string;
  organ: string;
}

/** The deliberation that a case waits for, and the name of its next execution; none, of a case that waits for none. */
export interface Called {
  status: Application['status'];
  subject: string;
  generation: number;
}

/** Where an application stands, for its execution: statuses, ids and counts only. */
export interface Position extends Called {
  round: number;
  acceptRound: number;
  township: string;
  county: string;
  /** Members and obligors who have not signed. */
  unauthorised: number;
  /** The organ that visits: the county for relatives of officials. */
  visitor: string;
  /** The organ that decides. */
  decider: string;
  /** The organ that gave relief first, which owes the statement. */
  giver: string;
  /** True where an earlier investigation stands for this one. */
  recognised: boolean;
  checks: AskedAgency[];
  posting: boolean;
  postingEndsAt: string;
  /** A meeting comes before the decision. */
  deliberate: boolean;
  /** Decided again after a meeting, it is another task. */
  confirmStep: string;
  granted: boolean;
  deliveries: Delivery[];
}

export async function positionOf(application: Application, pack: Pack, reader: Reader): Promise<Position> {
  const { round, township, county, posting, decision, opinion, recognised } = application;
  return {
    ...(await calledBy(application, reader)),
    round,
    acceptRound: 1 + (application.paperRequests?.length ?? 0) + (application.handedOver?.length ?? 0),
    township: `township:${township}`,
    county: countyOrgan(county),
    unauthorised: awaited(application),
    visitor: await visitorOf(application, pack, reader),
    decider: await deciding(application, pack, reader),
    giver: application.relief?.organ ?? `township:${township}`,
    recognised: recognised !== undefined && round === 1,
    checks: checksOf(application, pack.procedure),
    posting: opinion ? mustBePosted(opinion, pack.procedure) : false,
    postingEndsAt: posting ? startOfShanghaiDay(posting.until) : '',
    deliberate: deliberationOwed(application, pack.procedure),
    confirmStep: confirmStepOf(application),
    granted: decision?.result === 'grant',
    deliveries: await deliveriesOf(application, reader),
  };
}

export async function calledBy({ status, meeting }: Application, reader: Reader): Promise<Called> {
  if (status !== 'deliberating' || !meeting) return { status, subject: '', generation: 1 };
  const { id, generation } = await reader.get(deliberations, { id: meeting.deliberationId });
  return { status, subject: id, generation };
}

export const confirmStepOf = ({ meeting, round }: Application): string =>
  meeting?.round === round && meeting.outcome ? `confirm~${meeting.deliberationId}` : 'confirm';

/** 57号 art. 20: the county itself goes to close relatives of officials, whoever registered them. */
async function visitorOf(application: Application, { procedure }: Pack, reader: Reader): Promise<string> {
  const { county, township, familyId, relativesOfOfficials = [] } = application;
  const registered = await reader.find(kinships, { familyId });
  if (relativesOfOfficials.length === 0 && !registered?.relatives.length) return `township:${township}`;
  return `${procedure.relativesOfOfficials.visitedBy.agency}:${county}`;
}

async function deciding(application: Application, { procedure }: Pack, reader: Reader): Promise<string> {
  if (application.decider) return application.decider.organ;
  const day = shanghaiDateOf(application.since);
  return (await deciderOf(reader, application, application.proposed?.category, procedure, day)).decider.organ;
}

export const countyOrgan = (county: string) => `civil-affairs:${county}`;

/** Nothing is delivered before the grant; afterwards, everything that was promised. */
export async function deliveriesOf({ id, familyId, county }: Application, reader: Reader): Promise<Delivery[]> {
  const owed = (await reader.list(payments, paymentsOf(familyId))).filter(({ caseId }) => caseId === id);
  const sent = await reader.list(referrals, referralsOfCase(id));
  return [
    ...owed.map((payment) => ({ kind: 'pay-bridge' as const, subject: payment.id, organ: countyOrgan(county) })),
    ...sent.map((referral) => ({ kind: 'handle-referral' as const, subject: referral.id, organ: referral.organ })),
  ];
}
