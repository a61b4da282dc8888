import { deadline } from '../calendar/index.ts';
import type { CaseHead } from '../cases/case.ts';
import type { ChainEntry } from '../chain/event.ts';
import type { Context } from '../commands/command.ts';
import { create, type Write } from '../records/write.ts';
import { type Referral, referrals } from './referral.ts';

/** Working days for confirming the arrival; ours, no norm gives a time. The answer has its own term. */
const acknowledgedWithin = 2;

type Asked = Pick<Referral, 'personId' | 'act' | 'organ' | 'need' | 'basis'>;

export interface SentReferral {
  id: string;
  organ: string;
  writes: Write[];
  events: ChainEntry[];
}

/** A new referral of a case, to be written by the command that decides on it. */
export function sendReferral(head: CaseHead, asked: Asked, context: Context): SentReferral {
  const id = context.newId('ref');
  const { act, organ, need, basis, personId } = asked;
  const referral: Omit<Referral, 'version'> = {
    id,
    caseId: head.id,
    familyId: head.familyId,
    personId,
    county: head.county,
    act,
    organ,
    need,
    basis,
    status: 'sent',
    sentAt: context.now,
    acknowledgeBy: deadline(context.now, acknowledgedWithin).dueAt,
  };
  const payload = { referralId: id, act, organ, need, basis };
  return {
    id,
    organ,
    writes: [create(referrals, referral)],
    events: [{ chain: head.familyId, type: 'referral-sent', caseId: head.id, payload }],
  };
}
