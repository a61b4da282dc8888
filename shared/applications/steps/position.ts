import { payments, paymentsOf } from '../../entitlements/payment.ts';
import type { Pack } from '../../policy/index.ts';
import type { Reader } from '../../records/reader.ts';
import { referrals, referralsOfCase } from '../../referrals/referral.ts';
import { startOfShanghaiDay } from '../../time/index.ts';
import type { Application } from '../application.ts';
import { mustBePosted } from '../mustBePosted.ts';

/** What is waited for after a grant: a payment to be made, a referral to be answered. */
export interface Delivery {
  kind: 'pay-bridge' | 'handle-referral';
  subject: string;
  organ: string;
}

/** Where an application stands, for its execution: statuses, ids and counts only. */
export interface Position {
  status: Application['status'];
  round: number;
  acceptRound: number;
  township: string;
  county: string;
  unauthorised: number;
  checks: { agency: string; organ: string }[];
  posting: boolean;
  postingEndsAt: string;
  granted: boolean;
  deliveries: Delivery[];
}

export async function positionOf(application: Application, pack: Pack, reader: Reader): Promise<Position> {
  const { status, round, township, county, posting, decision, opinion } = application;
  return {
    status,
    round,
    acceptRound: application.papersAsked ? 2 : 1,
    township: `township:${township}`,
    county: countyOrgan(county),
    unauthorised: application.unauthorised.length,
    // One agency answers all its items in one reply: two waits for the same task would lose each other's token.
    checks: [...new Set(pack.procedure.investigation.checkItems.map(({ agency }) => agency))].map((agency) => ({
      agency,
      organ: `${agency}:${county}`,
    })),
    posting: opinion ? mustBePosted(opinion, pack.procedure) : false,
    postingEndsAt: posting ? startOfShanghaiDay(posting.until) : '',
    granted: decision?.result === 'grant',
    deliveries: await deliveriesOf(application, reader),
  };
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
