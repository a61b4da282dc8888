import type * as z from 'zod';
import type { SubmitApplication } from '../../../../shared/api/operations/applicationInput.ts';
import type { ApplicationPlan } from '../generator/applications/ApplicationPlan.ts';
import type { DemoFamily } from '../generator/model.ts';

type Submission = z.input<typeof SubmitApplication>;

/** The body of an application as the window sends it: identities beside the facts, which name members by `ref`. */
export function toSubmission(
  plan: Pick<ApplicationPlan, 'family' | 'declared' | 'signed'> & Pick<Submission, 'channel'>,
): Submission {
  const { family, declared, signed, channel } = plan;
  return {
    route: declared.route,
    channel,
    applicant: family.members[0]?.key ?? '',
    members: family.members.map((member, index) => ({
      ref: member.key,
      relation: member.relation,
      identity: identityOf(family, member, index === 0),
    })),
    authorisations: signed.map((ref) => ({ ref, form: 'paper', signedOn: declared.asOf })),
    consentToCascade: true,
    facts: { ...declared, division: family.village },
  };
}

function identityOf(family: DemoFamily, { idNumber, name, phone }: DemoFamily['members'][number], applicant: boolean) {
  return {
    idNumber,
    name,
    ...(phone && { phone }),
    ...(applicant && { address: family.address, account: family.account }),
  };
}
