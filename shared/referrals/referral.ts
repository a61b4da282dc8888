import * as z from 'zod';
import { shardOf } from '../cases/case.ts';
import { Fen } from '../money/index.ts';
import { defineRecord } from '../records/record.ts';
import { Instant, PlainDate } from '../time/index.ts';

/** Five acts, five words (P19). `inform` goes to the family itself; the others go to an organ that owes an answer. */
export const ReferralAct = z.enum(['transfer', 'push', 'request', 'introduce', 'inform']).meta({
  title: 'Act of a referral',
  description: '转办、推送、商请、转介、告知',
});
export type ReferralAct = z.infer<typeof ReferralAct>;

export const ReferralOutcome = z
  .enum(['provided', 'already-provided', 'not-eligible', 'not-helped', 'informed', 'decided'])
  .meta({
    title: 'Outcome of a referral',
    description: '已落实、此前已享受、不符合条件、未予救助、已告知、已作出决定',
  });
export type ReferralOutcome = z.infer<typeof ReferralOutcome>;

/** What came of a referral, as the organ that was asked reports it (反馈). */
export const ReferralAnswer = z.object({
  outcome: ReferralOutcome,
  measure: z.string().optional(),
  /** Once, or a month where `monthly` is set. */
  amountFen: Fen.optional(),
  monthly: z.boolean().optional(),
  from: PlainDate.optional(),
  reason: z.string().optional(),
  by: z.string(),
  at: Instant,
});
export type ReferralAnswer = z.infer<typeof ReferralAnswer>;

/** A need handed to an organ. It carries ids and the need; what the organ knows of the family it looks up by right. */
export const Referral = z.object({
  id: z.string(),
  caseId: z.string(),
  familyId: z.string(),
  personId: z.string(),
  county: z.string(),
  act: ReferralAct,
  organ: z.string(),
  /** What is asked for: a benefit of the pack, or the need in a few words. */
  need: z.string(),
  /** Citation of the clause that asks for this referral. */
  basis: z.string(),
  status: z.enum(['sent', 'acknowledged', 'answered']),
  sentAt: Instant,
  /** By when its arrival is to be confirmed (签收). */
  acknowledgeBy: Instant.optional(),
  /** When it was reminded that it had confirmed nothing (催办). */
  chasedAt: Instant.optional(),
  acknowledged: z.object({ by: z.string(), at: Instant }).optional(),
  answer: ReferralAnswer.optional(),
  version: z.int(),
});
export type Referral = z.infer<typeof Referral>;

export const referrals = defineRecord<Pick<Referral, 'caseId' | 'id'>, Referral>({
  name: 'Referral',
  schema: Referral,
  key: ({ caseId, id }) => ({ PK: `CASE#${caseId}`, SK: `REFERRAL#${id}` }),
  index: ({ organ, status, sentAt, id, acknowledgeBy, chasedAt }) => ({
    GSI1PK: referralsTo(organ, status === 'answered' ? 'answered' : 'open'),
    GSI1SK: `${sentAt}#${id}`,
    ...(status === 'sent' &&
      acknowledgeBy &&
      !chasedAt && { GSI2PK: acknowledgementShard(id), GSI2SK: `${acknowledgeBy}#${id}` }),
  }),
});

export const acknowledgementShard = (id: string) => `ACKNOWLEDGE#${shardOf(id)}`;
export const referralsTo = (organ: string, place: 'open' | 'answered') => `REFERRALS#${organ}#${place}`;
export const referralsOfCase = (caseId: string) => ({ pk: `CASE#${caseId}`, prefix: 'REFERRAL#' });
