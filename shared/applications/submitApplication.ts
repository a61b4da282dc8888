import { beginCase } from '../cases/beginCase.ts';
import type { Context } from '../commands/command.ts';
import { type Command, done, refuse } from '../commands/command.ts';
import { assistanceUnits } from '../families/family.ts';
import { authorisations } from '../persons/authorisation.ts';
import { representations } from '../persons/representation.ts';
import { type Pack, packFor } from '../policy/index.ts';
import { create, type Write } from '../records/write.ts';
import { ageAt, shanghaiDateOf } from '../time/index.ts';
import { type Application, applications } from './application.ts';
import { caseFacts } from './caseFacts.ts';
import { earlierAuthorisations } from './earlierAuthorisations.ts';
import { type Household, joinHousehold } from './household.ts';
import type { Intake } from './intake.ts';
import { faultOfIntake } from './intakeFault.ts';
import { basicLiving, openCases, receipts } from './openCase.ts';
import { receiptNumber } from './receiptNumber.ts';
import { renameMembers } from './renameMembers.ts';

export interface Submitted {
  applicationId: string;
  receipt: string;
  /** True when the family already has an open application: this request was linked to it (P12). */
  linked: boolean;
}

const adult = 18;

/**
 * The door (P12): takes every well-formed application and gives a receipt. Nothing is judged here; the same family's
 * second application is linked to the open one.
 */
export const submitApplication: Command<Intake, Submitted> = {
  name: 'submit-application',
  async decide(reader, intake, context) {
    const today = shanghaiDateOf(context.now);
    const fault = faultOfIntake(intake, today);
    if (fault) return fault;
    const pack = packFor(intake.county, today);
    if (!pack) return refuse('no-pack', `No rules are in force for ${intake.county}.`, { pointer: '/county' });
    const household = await joinHousehold(reader, intake, context);
    const { family, writes } = household;
    const open = await reader.find(openCases, { familyId: family.id, benefit: basicLiving });
    if (open) {
      const repeated = { channel: intake.channel, by: context.by.id };
      return done(
        { applicationId: open.caseId, receipt: open.receipt, linked: true },
        [],
        [{ chain: family.id, type: 'application-repeated', caseId: open.caseId, payload: repeated }],
      );
    }
    const facts = renameMembers(intake.facts, household.ids);
    const covered = facts.members.filter((member) => member.covered).map(({ person }) => person);
    const reused = await earlierAuthorisations(reader, household, intake, pack, today);
    const application = newApplication(intake, household, pack, reused, context);
    const { id, unitId, applicantId, receipt } = application;
    return done(
      { applicationId: id, receipt, linked: false },
      [
        ...writes,
        create(assistanceUnits, { id: unitId, familyId: family.id, route: intake.route, applicantId, covered }),
        create(applications, application),
        create(caseFacts, { caseId: id, facts }),
        create(openCases, { familyId: family.id, benefit: basicLiving, caseId: id, receipt }),
        create(receipts, { receipt, caseId: id }),
        ...papersOf(intake, household, application, context),
      ],
      [
        {
          chain: family.id,
          type: 'application-submitted',
          caseId: id,
          payload: {
            channel: intake.channel,
            route: intake.route,
            covered,
            facts,
            pack: application.pack,
            ...(application.places && { places: application.places }),
            ...(intake.convertedFrom && { convertedFrom: intake.convertedFrom }),
          },
        },
      ],
    );
  },
};

function newApplication(
  intake: Intake,
  { family, ids }: Household,
  pack: Pack,
  reused: string[],
  context: Context,
): Omit<Application, 'version'> {
  const today = shanghaiDateOf(context.now);
  const personOf = (ref: string) => ids.get(ref) ?? ref;
  const signed = new Set([...intake.authorisations.map(({ ref }) => personOf(ref)), ...reused]);
  const adults = intake.members.filter(({ birthDate }) => ageAt(birthDate, today) >= adult);
  const facts = renameMembers(intake.facts, ids);
  const id = context.newId('app');
  const lacking = lackingOf(intake);
  const relatives = (intake.relativesOfOfficials ?? []).map(({ ref, ...rest }) => ({ person: personOf(ref), ...rest }));
  return {
    id,
    kind: 'application',
    status: 'submitted',
    ...beginCase({ ...intake, familyId: family.id, pack }, context.now),
    followUp: { kind: 'start', bulk: false, since: context.now },
    receipt: receiptNumber(intake.county, today, context.newId('rcp')),
    benefit: 'basic-living',
    channel: intake.channel,
    filedBy: context.by.id,
    ...(intake.places && { places: intake.places }),
    ...(lacking.length > 0 && { lacking }),
    unitId: context.newId('unit'),
    applicantId: personOf(intake.applicant),
    route: intake.route,
    consentToCascade: intake.consentToCascade,
    authorised: [...signed],
    unauthorised: adults.map(({ ref }) => personOf(ref)).filter((person) => !signed.has(person)),
    ...(reused.length > 0 && { reusedAuthorisations: reused }),
    ...obligorsAsked(intake, id, pack),
    ...(intake.representations?.length && {
      representations: intake.representations.map(({ ref, candidateId, kind, until }) => ({
        id: candidateId,
        person: personOf(ref),
        kind,
        ...(until && { until }),
      })),
    }),
    ...(relatives.length > 0 && { relativesOfOfficials: relatives }),
    members: facts.members.map(({ person, covered }) => ({ person, covered })),
    round: 1,
    objections: 0,
    ...(intake.convertedFrom && { convertedFrom: intake.convertedFrom }),
    ...(intake.sourceWarningId && { sourceWarningId: intake.sourceWarningId }),
  };
}

/** Obligors are persons outside the family and not on record: they are named within their case. */
const obligorId = (caseId: string, ref: string) => `${caseId}~${ref}`;

/** 43号 art. 10: where 特困 is applied for, the obligors authorise too. */
function obligorsAsked(intake: Intake, caseId: string, { procedure }: Pack): Pick<Application, 'obligors'> {
  const asked = intake.route === 'tekun-individual' && procedure.authorisation.obligorsFor.includes('tekun');
  const refs = (intake.facts.obligors ?? []).map(({ person }) => person);
  if (!asked || refs.length === 0) return {};
  const signed = new Set((intake.obligorAuthorisations ?? []).map(({ ref }) => ref));
  const named = (some: string[]) => some.map((ref) => obligorId(caseId, ref));
  const authorised = named(refs.filter((ref) => signed.has(ref)));
  return { obligors: { authorised, awaited: named(refs.filter((ref) => !signed.has(ref))) } };
}

/** What the channel asks for in writing and is not there yet: it is told with the other papers. */
function lackingOf({ channel, applicant, representations = [], convertedFrom }: Intake): string[] {
  const represented = representations.some(({ ref, scope }) => ref === applicant && scope.includes('apply'));
  return channel === 'agent' && !represented && !convertedFrom ? ['授权委托书或者监护证明'] : [];
}

/** Consents and representations, each a record of the person whom it concerns. */
function papersOf(
  intake: Intake,
  { ids }: Household,
  { id: caseId, representations: held = [] }: Pick<Application, 'id' | 'representations'>,
  context: Context,
): Write[] {
  const personOf = (ref: string) => ids.get(ref) ?? ref;
  const common = { caseId, recordedAt: context.now };
  const consent = (personId: string, { ref: _, byRepresentative, ...given }: Intake['authorisations'][number]) => {
    const representationId = byRepresentative && held.find(({ person }) => person === personId)?.id;
    const fields = { ...given, ...common, id: context.newId('aut'), personId, purpose: 'economic-check' as const };
    return create(authorisations, { ...fields, ...(representationId && { representationId }) });
  };
  return [
    ...intake.authorisations.map((given) => consent(personOf(given.ref), given)),
    ...(intake.obligorAuthorisations ?? []).map((given) => consent(obligorId(caseId, given.ref), given)),
    ...(intake.representations ?? []).map(({ ref, candidateId, ...paper }) =>
      create(representations, {
        ...paper,
        ...common,
        id: candidateId,
        personId: personOf(ref),
        recordedBy: context.by.id,
      }),
    ),
  ];
}
