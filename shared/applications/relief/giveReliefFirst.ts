import { beginCase } from '../../cases/beginCase.ts';
import { type Command, done, refuse } from '../../commands/command.ts';
import { payments, paymentsOf } from '../../entitlements/payment.ts';
import { assistanceUnits } from '../../families/family.ts';
import type { Division } from '../../identity/index.ts';
import type { BookFor } from '../../parameters/enteredParameters.ts';
import { HouseholdFacts, meansUnknown, memberUnknown, type Pack, packFor } from '../../policy/index.ts';
import { create } from '../../records/write.ts';
import { openSideTask } from '../../tasks/sideTask.ts';
import { type PlainDate, shanghaiDateOf } from '../../time/index.ts';
import { type Application, applications } from '../application.ts';
import { caseFacts } from '../caseFacts.ts';
import { joinHousehold } from '../household.ts';
import type { IntakeMember } from '../intake.ts';
import { actOf, basisOf } from '../legalAct.ts';
import { receipts } from '../openCase.ts';
import { receiptNumber } from '../receiptNumber.ts';
import type { ReliefFirst } from './relief.ts';

/** Relief given at the place of emergency. Nothing is asked of hukou or residence (000 三（十四）, 004 四（三）). */
export interface GiveRelief {
  county: string;
  township: string;
  village?: string | undefined;
  /** Whom it was given to; `unidentified` when nobody knows yet who it is (P16). */
  person: Omit<IntakeMember, 'ref' | 'relation'>;
  unidentified?: boolean | undefined;
  residence?: Division | undefined;
  hukou?: Division | undefined;
  reason: string;
  fen: number;
  channel: ReliefFirst['channel'];
  voucher: string;
  givenOn: PlainDate;
}

export interface ReliefGiven {
  applicationId: string;
  receipt: string;
  paymentId: string;
  /** fen; null while the county has not entered the pack's cap; absent where the pack has none. */
  cap?: number | null;
  /** Relief first that this family had before in this calendar year: shown, never in the way. */
  earlierThisYear: number;
}

/**
 * 先行救助: paid at once by whoever is there, within the pack's cap; statement and papers follow. Temporary relief is never
 * blocked by another case.
 */
export const giveReliefFirst = (bookFor: BookFor): Command<GiveRelief, ReliefGiven> => ({
  name: 'give-relief-first',
  async decide(reader, given, context) {
    const today = shanghaiDateOf(context.now);
    const pack = packFor(given.county, today);
    if (!pack) return refuse('no-pack', `No rules are in force for ${given.county}.`, { pointer: '/division' });
    const { smallAmountFirst, confirm } = pack.procedure.temporaryRelief;
    if (!smallAmountFirst) return refuse('no-relief-first', 'The rules of the place do not know relief first.');
    if (given.givenOn > today) {
      return refuse('date-in-the-future', 'It has not been given yet.', { pointer: '/givenOn' });
    }
    const cap = await capOf(bookFor, pack, given, context.now);
    if (typeof cap === 'number' && given.fen > cap) {
      return refuse('above-cap', `Relief first is for no more than ${cap} fen here.`, {
        pointer: '/fen',
        extra: { cap },
      });
    }
    const facts = factsOf(given, today);
    const member = { ...given.person, ref: given.person.candidateId, relation: 'applicant' };
    const intake = { ...given, members: [member], applicant: member.ref, facts };
    const { family, ids, writes } = await joinHousehold(reader, intake, context);
    const personId = ids.get(member.ref) ?? member.candidateId;
    const earlier = await reader.list(payments, paymentsOf(family.id));
    const id = context.newId('app');
    const paymentId = `relief-first~${id}`;
    const organ = context.by.organ ?? `township:${given.township}`;
    const { reason, fen, channel, voucher, givenOn, unidentified } = given;
    const paid = { fen, channel, voucher };
    const relief: ReliefFirst = {
      ...paid,
      reason,
      givenOn,
      organ,
      by: context.by.id,
      paymentId,
      ...(cap !== undefined && { cap }),
      ...(unidentified && { unidentified }),
    };
    const unitId = context.newId('unit');
    const receipt = receiptNumber(given.county, today, context.newId('rcp'));
    const residence = given.residence ?? (writes.length === 0 ? (family.township as Division) : undefined);
    const named = facts.members.map(({ covered }) => ({ person: personId, covered }));
    const application: Omit<Application, 'version'> = {
      id,
      kind: 'application',
      status: 'relief-given',
      ...beginCase({ ...given, familyId: family.id, pack }, context.now),
      followUp: { kind: 'start', bulk: false, since: context.now },
      receipt,
      benefit: 'temporary-relief',
      channel: 'window',
      filedBy: context.by.id,
      places: {
        accepting: given.township as Division,
        emergency: (given.village ?? given.township) as Division,
        ...(residence && { residence }),
        ...(given.hukou && { hukou: given.hukou }),
      },
      unitId,
      applicantId: personId,
      route: 'whole-family',
      consentToCascade: false,
      authorised: [],
      unauthorised: [],
      members: named,
      round: 1,
      objections: 0,
      relief,
    };
    // The area where the person lives learns of it, whoever paid.
    const elsewhere =
      residence && !residence.startsWith(given.township) ? `township:${residence.slice(0, 9)}` : undefined;
    const told =
      elsewhere &&
      openSideTask(
        { ...application, version: 1 },
        { kind: 'note-relief-elsewhere', step: 'residence', round: 1, organ: elsewhere },
        context.now,
      );
    const basis = basisOf(smallAmountFirst);
    const act = actOf(id, 'handler', { kind: 'relief-first', content: { ...paid, reason, givenOn }, basis }, context);
    const payment = {
      familyId: family.id,
      id: paymentId,
      caseId: id,
      kind: 'relief-first' as const,
      ...paid,
      status: 'paid' as const,
      owedSince: context.now,
      basis,
      paidOn: givenOn,
      paidBy: context.by.id,
    };
    return done(
      {
        applicationId: id,
        receipt,
        paymentId,
        ...(cap !== undefined && { cap }),
        earlierThisYear: earlier.filter(({ kind, paidOn }) => kind === 'relief-first' && sameYear(paidOn, today))
          .length,
      },
      [
        ...writes,
        create(assistanceUnits, {
          id: unitId,
          familyId: family.id,
          route: 'whole-family',
          applicantId: personId,
          covered: [personId],
        }),
        create(applications, { ...application, waiting: told ? [told.waiting] : [] }),
        create(caseFacts, {
          caseId: id,
          facts: { ...facts, members: facts.members.map((one) => ({ ...one, person: personId })) },
        }),
        create(receipts, { receipt, caseId: id }),
        create(payments, payment),
        act.write,
        ...(told ? [told.write] : []),
      ],
      [
        {
          chain: family.id,
          type: 'relief-given-first',
          caseId: id,
          payload: { ...relief, actId: act.id, confirmedBy: confirm.level, places: application.places },
        },
        ...(told ? [told.event] : []),
      ],
    );
  },
});

const sameYear = (day: PlainDate | undefined, today: PlainDate) => day?.slice(0, 4) === today.slice(0, 4);

/** The county's number where the pack caps it; null when nobody has entered it: nobody in need is sent away for that. */
async function capOf(
  bookFor: BookFor,
  { procedure }: Pack,
  { county, township }: GiveRelief,
  knownAt: string,
): Promise<number | null | undefined> {
  if (procedure.temporaryRelief.firstCap === 'none') return undefined;
  const book = await bookFor(county as Division);
  const query = { division: township as Division, area: null, date: shanghaiDateOf(knownAt), knownAt };
  return book.select('small-amount.cap', query)?.parameter.value ?? null;
}

/** What is known in an emergency: that there is one. Everything else is not known yet. */
const factsOf = ({ person, township, village }: GiveRelief, today: PlainDate): HouseholdFacts =>
  HouseholdFacts.parse({
    asOf: today,
    division: village ?? township,
    area: null,
    route: 'whole-family',
    members: [
      {
        person: person.candidateId,
        relation: 'applicant',
        covered: true,
        birthDate: person.birthDate,
        sex: person.sex,
        ...memberUnknown,
      },
    ],
    ...meansUnknown,
    emergency: 'sudden-hardship',
    sources: { '*': { source: 'statement', asOf: today } },
  });
