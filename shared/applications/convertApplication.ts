import { type Command, done, refuse } from '../commands/command.ts';
import { personIdentities, persons } from '../persons/person.ts';
import type { Category } from '../policy/category.ts';
import { packFor } from '../policy/index.ts';
import { type PlainDate, shanghaiDateOf } from '../time/index.ts';
import { applications } from './application.ts';
import { caseFacts } from './caseFacts.ts';
import { basisOf } from './legalAct.ts';
import { type Submitted, submitApplication } from './submitApplication.ts';

export interface ConvertApplication {
  applicationId: string;
  to: Category;
  consent: { signedBy: string; signedOn: PlainDate };
}

/**
 * 转换: a family that leaves one category goes on into the procedure of another, by consent and without a new form
 * (000 四（二十）, 003 二（二）). It enters the procedure, not the category: what it said before is determined again.
 */
export const convertApplication: Command<ConvertApplication, Submitted> = {
  name: 'convert-application',
  async decide(reader, { applicationId, to, consent }, context) {
    const earlier = await reader.find(applications, { id: applicationId });
    if (!earlier) return refuse('application-unknown', `There is no application ${applicationId}.`);
    if (!earlier.closedAt || earlier.benefit !== 'basic-living') {
      return refuse('case-open', 'A family goes on from an application that is closed.');
    }
    const today = shanghaiDateOf(context.now);
    if (consent.signedOn > today) {
      return refuse('date-in-the-future', 'The consent has not been signed yet.', { pointer: '/consent/signedOn' });
    }
    const pack = packFor(earlier.county, today);
    if (!pack) return refuse('no-pack', `No rules are in force for ${earlier.county}.`);
    const { exitConversion } = pack.procedure;
    if (!exitConversion.to.includes(to)) {
      return refuse(
        'conversion-not-offered',
        `${basisOf(exitConversion.basis)} names ${exitConversion.to.join(', ')}.`,
        {
          pointer: '/to',
        },
      );
    }
    const { facts } = await reader.get(caseFacts, { caseId: applicationId });
    const members = await Promise.all(
      facts.members.map(async ({ person: id, relation }) => {
        const { idHash, identity, birthDate, sex } = await reader.get(persons, { id });
        return { ref: id, candidateId: id, idHash, ...(identity && { identity }), relation, birthDate, sex };
      }),
    );
    const known = await Promise.all(members.map(({ idHash }) => reader.find(personIdentities, { idHash })));
    if (known.some((identity) => !identity)) throw new Error(`${applicationId} names somebody who is not on record`);
    const submitted = await submitApplication.decide(
      reader,
      {
        channel: 'conversion',
        county: earlier.county,
        township: earlier.township,
        ...(earlier.village && { village: earlier.village }),
        route: earlier.route,
        applicant: earlier.applicantId,
        members,
        consentToCascade: true,
        authorisations: [],
        facts: { ...facts, asOf: today },
        ...(earlier.places && { places: earlier.places }),
        convertedFrom: applicationId,
      },
      context,
    );
    if (!submitted.ok) return submitted;
    const { answer, writes, events } = submitted;
    const agreed = {
      chain: earlier.familyId,
      type: 'conversion-agreed',
      caseId: answer.applicationId,
      payload: { from: applicationId, to, consent, basis: basisOf(exitConversion.basis) },
    };
    return done(answer, writes, [...events, agreed]);
  },
};
