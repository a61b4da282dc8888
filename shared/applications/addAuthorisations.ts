import type * as z from 'zod';
import type { Context } from '../commands/command.ts';
import { type Command, done, refuse } from '../commands/command.ts';
import { type AuthorisationForm, authorisations } from '../persons/authorisation.ts';
import { covers, representations, representationsOf } from '../persons/representation.ts';
import type { Reader } from '../records/reader.ts';
import { create, replace, type Write } from '../records/write.ts';
import { type PlainDate, shanghaiDateOf } from '../time/index.ts';
import { type Application, applications } from './application.ts';

export interface GivenAuthorisation {
  personId: string;
  form: z.infer<typeof AuthorisationForm>;
  signedOn: PlainDate;
  witness?: string | undefined;
  /** Signed by whoever represents this person on that day. */
  byRepresentative?: boolean | undefined;
}

/** Records further members' consent; the check of their means can then be commissioned (P7). */
export const addAuthorisations: Command<
  { applicationId: string; authorisations: GivenAuthorisation[] },
  { unauthorised: string[] }
> = {
  name: 'add-authorisations',
  async decide(reader, input, context) {
    const application = await reader.find(applications, { id: input.applicationId });
    if (!application) return refuse('application-unknown', `There is no application ${input.applicationId}.`);
    if (application.closedAt) return refuse('case-closed', `${application.id} is closed.`);
    const fault = faultOf(application, input.authorisations, shanghaiDateOf(context.now));
    if (fault) return fault;
    const given = await Promise.all(input.authorisations.map((each) => underPaper(reader, application.id, each)));
    const lacking = given.indexOf(undefined);
    if (lacking >= 0) {
      return refuse('representation-lacking', 'No paper lets anybody sign for this member on that day.', {
        pointer: `/authorisations/${lacking}/byRepresentative`,
      });
    }
    const [changed, writes] = authorise(
      application,
      given.flatMap((each) => each ?? []),
      context,
    );
    const persons = input.authorisations.map(({ personId }) => personId);
    return done(
      { unauthorised: changed.unauthorised },
      [replace(applications, changed), ...writes],
      [
        {
          chain: application.familyId,
          type: 'authorisations-recorded',
          caseId: application.id,
          payload: { persons, unauthorised: changed.unauthorised },
        },
      ],
    );
  },
};

type Signed = Omit<GivenAuthorisation, 'byRepresentative'> & { representationId?: string };

/** Whoever signs for somebody else has a paper in the case that says so, and that holds on the day of the signature (P7). */
async function underPaper(
  reader: Reader,
  applicationId: string,
  { byRepresentative, ...given }: GivenAuthorisation,
): Promise<Signed | undefined> {
  if (!byRepresentative) return given;
  const papers = await reader.list(representations, representationsOf(given.personId));
  const paper = papers.find((each) => each.caseId === applicationId && covers(each, 'authorise', given.signedOn));
  return paper && { ...given, representationId: paper.id };
}

function faultOf(application: Application, given: GivenAuthorisation[], today: PlainDate) {
  const signers = new Set([...application.members.map(({ person }) => person), ...obligorsOf(application)]);
  const stranger = given.findIndex(({ personId }) => !signers.has(personId));
  if (stranger >= 0) {
    return refuse('authorisation-of-a-stranger', 'Only a member or an obligor can authorise a check.', {
      pointer: `/authorisations/${stranger}/personId`,
    });
  }
  const early = given.findIndex(({ signedOn }) => signedOn > today);
  if (early < 0) return undefined;
  return refuse('date-in-the-future', 'A signature lies in the future.', {
    pointer: `/authorisations/${early}/signedOn`,
  });
}

/** Obligors whose consent the rule asks for (43号 art. 10), signed or not. */
export const obligorsOf = ({ obligors }: Pick<Application, 'obligors'>): string[] =>
  obligors ? [...obligors.authorised, ...obligors.awaited] : [];

/** How many of those who have to sign have not. */
export const awaited = ({ unauthorised, obligors }: Pick<Application, 'unauthorised' | 'obligors'>): number =>
  unauthorised.length + (obligors?.awaited.length ?? 0);

/** The application with these persons' consent, and the consents to be written. */
export function authorise(application: Application, given: Signed[], context: Context): [Application, Write[]] {
  const signed = new Set(given.map(({ personId }) => personId));
  const isObligor = new Set(obligorsOf(application));
  const members = [...signed].filter((id) => !isObligor.has(id));
  const { obligors } = application;
  const changed: Application = {
    ...application,
    authorised: [...new Set([...application.authorised, ...members])],
    unauthorised: application.unauthorised.filter((person) => !signed.has(person)),
    ...(obligors && {
      obligors: {
        authorised: [...new Set([...obligors.authorised, ...obligors.awaited.filter((id) => signed.has(id))])],
        awaited: obligors.awaited.filter((id) => !signed.has(id)),
      },
    }),
  };
  const writes = given.map((consent) =>
    create(authorisations, {
      ...consent,
      id: context.newId('aut'),
      purpose: 'economic-check',
      caseId: application.id,
      recordedAt: context.now,
    }),
  );
  return [changed, writes];
}
