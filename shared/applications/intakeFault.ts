import { refuse } from '../commands/command.ts';
import { covers } from '../persons/representation.ts';
import type { PlainDate } from '../time/index.ts';
import { faultOfCoverage } from './coverage.ts';
import type { Intake } from './intake.ts';

/** What a machine may refuse at the door (P12): a form that contradicts itself. Nothing of what it says. */
export function faultOfIntake(intake: Intake, today: PlainDate) {
  return (
    faultOfNames(intake) ?? faultOfDates(intake, today) ?? faultOfRepresentation(intake) ?? faultOfCoverage(intake)
  );
}

function faultOfNames(intake: Intake) {
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
  const obligors = new Set((intake.facts.obligors ?? []).map(({ person }) => person));
  const unknown = (intake.obligorAuthorisations ?? []).findIndex(({ ref }) => !obligors.has(ref));
  if (unknown >= 0) {
    return refuse('authorisation-of-a-stranger', 'The facts name no such obligor.', {
      pointer: `/obligorAuthorisations/${unknown}/ref`,
    });
  }
  const named = [
    ...(intake.representations ?? []).map(({ ref }, index) => ({ ref, pointer: `/representations/${index}/ref` })),
    ...(intake.relativesOfOfficials ?? []).map(({ ref }, index) => ({
      ref,
      pointer: `/relativesOfOfficials/${index}/ref`,
    })),
    ...intake.facts.members.map(({ person }, index) => ({ ref: person, pointer: `/facts/members/${index}/person` })),
  ].find(({ ref }) => !refs.has(ref));
  if (!named) return undefined;
  return refuse('member-unknown', 'The form names a member that is not among the members.', { pointer: named.pointer });
}

function faultOfDates(intake: Intake, today: PlainDate) {
  const dated = [
    ...intake.members.map(({ birthDate }, index) => ({ day: birthDate, pointer: `/members/${index}/birthDate` })),
    ...intake.authorisations.map(({ signedOn }, index) => ({
      day: signedOn,
      pointer: `/authorisations/${index}/signedOn`,
    })),
    ...(intake.obligorAuthorisations ?? []).map(({ signedOn }, index) => ({
      day: signedOn,
      pointer: `/obligorAuthorisations/${index}/signedOn`,
    })),
    { day: intake.facts.asOf, pointer: '/facts/asOf' },
  ].find(({ day }) => day > today);
  return dated && refuse('date-in-the-future', 'A date lies in the future.', { pointer: dated.pointer });
}

/** Whoever signs for somebody else has a paper that says so, and that holds on the day of the signature (P7). */
function faultOfRepresentation({ authorisations, representations = [] }: Intake) {
  const wrong = authorisations.findIndex(
    ({ ref, byRepresentative, signedOn }) =>
      byRepresentative && !representations.some((paper) => paper.ref === ref && covers(paper, 'authorise', signedOn)),
  );
  if (wrong < 0) return undefined;
  return refuse('representation-lacking', 'No paper lets anybody sign for this member on that day.', {
    pointer: `/authorisations/${wrong}/byRepresentative`,
  });
}
