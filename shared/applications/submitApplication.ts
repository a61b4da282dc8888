import { type Command, done, refuse } from '../commands/command.ts';
import { assistanceUnits } from '../families/family.ts';
import { authorisations } from '../persons/authorisation.ts';
import { packFor } from '../policy/index.ts';
import { create } from '../records/write.ts';
import { ageAt, shanghaiDateOf } from '../time/index.ts';
import { type Application, applications } from './application.ts';
import { caseFacts } from './caseFacts.ts';
import { joinHousehold } from './household.ts';
import type { Intake } from './intake.ts';
import { openCases, receipts } from './openCase.ts';
import { renameMembers } from './renameMembers.ts';

export interface Submitted {
  applicationId: string;
  receipt: string;
  /** True when the family already has an open application: this request was linked to it (P12). */
  linked: boolean;
}

/** 低保 and everything it cascades into is one family of benefits: one open application at a time. */
export const basicLiving = 'basic-living';

const adult = 18;

/**
 * The door (P12): takes every well-formed application and gives a receipt. Nothing is judged here; the same family's
 * second application is linked to the open one.
 */
export const submitApplication: Command<Intake, Submitted> = {
  name: 'submit-application',
  async decide(reader, intake, context) {
    const today = shanghaiDateOf(context.now);
    const fault = faultOf(intake, today);
    if (fault) return fault;
    const pack = packFor(intake.county, today);
    if (!pack) return refuse('no-pack', `No rules are in force for ${intake.county}.`, { pointer: '/county' });
    const { family, ids, writes } = await joinHousehold(reader, intake, context);
    const personOf = (ref: string) => ids.get(ref) ?? ref;
    const open = await reader.find(openCases, { familyId: family.id, benefit: basicLiving });
    if (open) {
      const repeated = { channel: intake.channel, by: context.by.id };
      return done(
        { applicationId: open.caseId, receipt: open.receipt, linked: true },
        [],
        [{ chain: family.id, type: 'application-repeated', caseId: open.caseId, payload: repeated }],
      );
    }
    const signed = new Set(intake.authorisations.map(({ ref }) => ref));
    const adults = intake.members.filter(({ birthDate }) => ageAt(birthDate, today) >= adult);
    const facts = renameMembers(intake.facts, ids);
    const covered = facts.members.filter((member) => member.covered).map(({ person }) => person);
    const applicantId = personOf(intake.applicant);
    const id = context.newId('app');
    const unitId = context.newId('unit');
    const receipt = receiptNumber(intake.county, today, context.newId('rcp'));
    const application: Omit<Application, 'version'> = {
      id,
      kind: 'application',
      status: 'submitted',
      familyId: family.id,
      county: intake.county,
      township: intake.township,
      ...(intake.village && { village: intake.village }),
      pack: { id: pack.id, hash: pack.hash },
      openedAt: context.now,
      since: context.now,
      generation: 1,
      waiting: [],
      followUp: { kind: 'start', bulk: false, since: context.now },
      receipt,
      channel: intake.channel,
      filedBy: context.by.id,
      unitId,
      applicantId,
      route: intake.route,
      consentToCascade: intake.consentToCascade,
      authorised: [...signed].map(personOf),
      unauthorised: adults.filter(({ ref }) => !signed.has(ref)).map(({ ref }) => personOf(ref)),
      members: facts.members.map(({ person, covered: isCovered }) => ({ person, covered: isCovered })),
      round: 1,
      objections: 0,
      ...(intake.sourceWarningId && { sourceWarningId: intake.sourceWarningId }),
    };
    const consents = intake.authorisations.map(({ ref, ...consent }) =>
      create(authorisations, {
        ...consent,
        id: context.newId('aut'),
        personId: personOf(ref),
        purpose: 'economic-check',
        caseId: id,
        recordedAt: context.now,
      }),
    );
    return done(
      { applicationId: id, receipt, linked: false },
      [
        ...writes,
        create(assistanceUnits, { id: unitId, familyId: family.id, route: intake.route, applicantId, covered }),
        create(applications, application),
        create(caseFacts, { caseId: id, facts }),
        create(openCases, { familyId: family.id, benefit: basicLiving, caseId: id, receipt }),
        create(receipts, { receipt, caseId: id }),
        ...consents,
      ],
      [
        {
          chain: family.id,
          type: 'application-submitted',
          caseId: id,
          payload: { channel: intake.channel, route: intake.route, covered, facts, pack: application.pack },
        },
      ],
    );
  },
};

function faultOf(intake: Intake, today: string) {
  const refs = new Set(intake.members.map(({ ref }) => ref));
  if (!refs.has(intake.applicant)) {
    return refuse('applicant-not-a-member', 'The applicant is not among the members.', { pointer: '/applicant' });
  }
  const stranger = intake.authorisations.findIndex(({ ref }) => !refs.has(ref));
  if (stranger >= 0) {
    return refuse('authorisation-of-a-stranger', 'Only a member can authorise a check.', {
      pointer: `/authorisations/${stranger}/ref`,
    });
  }
  const unstated = intake.facts.members.findIndex(({ person }) => !refs.has(person));
  if (unstated >= 0) {
    return refuse('member-unknown', 'The facts name a member that the form does not.', {
      pointer: `/facts/members/${unstated}/person`,
    });
  }
  const unborn = intake.members.findIndex(({ birthDate }) => birthDate > today);
  if (unborn >= 0) {
    return refuse('date-in-the-future', 'A birth date lies in the future.', {
      pointer: `/members/${unborn}/birthDate`,
    });
  }
  const early = intake.authorisations.findIndex(({ signedOn }) => signedOn > today);
  if (early >= 0) {
    return refuse('date-in-the-future', 'A signature lies in the future.', {
      pointer: `/authorisations/${early}/signedOn`,
    });
  }
  if (intake.facts.asOf > today) {
    return refuse('date-in-the-future', 'The facts are of a day to come.', { pointer: '/facts/asOf' });
  }
  return undefined;
}

/** County, day, and eight characters that nobody can guess in order: 340404-20260302-7ZK4Q8MB. */
function receiptNumber(county: string, today: string, id: string): string {
  return `${county}-${today.replaceAll('-', '')}-${id.slice(-8)}`;
}
