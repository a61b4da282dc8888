import { mayReadFacts } from '../../../shared/access/sight.ts';
import { seePersons } from '../../../shared/adapters/persons/seePersons.ts';
import { addAuthorisations } from '../../../shared/applications/addAuthorisations.ts';
import { type Application, applications } from '../../../shared/applications/application.ts';
import { caseDeterminations } from '../../../shared/applications/caseDetermination.ts';
import { caseFacts } from '../../../shared/applications/caseFacts.ts';
import { checkObjections, checkObjectionsOf } from '../../../shared/applications/checkObjections/checkObjection.ts';
import { fileCheckObjection } from '../../../shared/applications/checkObjections/fileCheckObjection.ts';
import { evidenceOfCase, evidences } from '../../../shared/applications/evidence.ts';
import { fileObjection } from '../../../shared/applications/fileObjection.ts';
import { findRecognisable } from '../../../shared/applications/investigation.ts';
import { actsOf, legalActs } from '../../../shared/applications/legalAct.ts';
import { notices, noticesOf } from '../../../shared/applications/notice.ts';
import { remedies, remediesOf } from '../../../shared/applications/remedies/remedy.ts';
import { submitApplication } from '../../../shared/applications/submitApplication.ts';
import { withdrawApplication } from '../../../shared/applications/withdrawApplication.ts';
import { casesOf } from '../../../shared/cases/case.ts';
import { contains } from '../../../shared/identity/index.ts';
import { packOf } from '../../../shared/policy/index.ts';
import { tasks, tasksOfCase } from '../../../shared/tasks/task.ts';
import { shanghaiDateOf } from '../../../shared/time/index.ts';
import { pageThrough } from '../pageThrough.ts';
import { etagOf } from '../requestHeaders.ts';
import { authoriseChange, findApplication, placeOf, resourceOf } from './authoriseChange.ts';
import { explained } from './explained.ts';
import { gatherOrRefuse } from './gatherOrRefuse.ts';
import type { Handlers } from './index.ts';
import { partitionOf } from './partitionOf.ts';
import { readerOfCase } from './readerOfCase.ts';
import { seenReferrals } from './seenReferrals.ts';
import { summaryOf } from './summaryOf.ts';

type Names =
  | 'submitApplication'
  | 'listApplications'
  | 'readApplication'
  | 'fileObjection'
  | 'fileCheckObjection'
  | 'withdrawApplication'
  | 'addAuthorisations';

export const handlers: Pick<Handlers, Names> = {
  async submitApplication({ body }, exchange) {
    exchange.authorise({ division: body.facts.division });
    const submitted = await exchange.run(submitApplication, await gatherOrRefuse(exchange, body));
    const headers = { location: `/applications/${submitted.applicationId}` };
    return { status: submitted.linked ? 200 : 201, body: submitted, headers };
  },

  async listApplications({ query }, exchange) {
    const scope = exchange.scope({ division: query.division });
    const range = {
      index: 'GSI1' as const,
      pk: casesOf('application', partitionOf(scope), query.place),
      descending: true,
    };
    const keep = (application: Application) =>
      contains(scope.within, placeOf(application)) && (!scope.filedBy || application.filedBy === scope.filedBy);
    const page = await pageThrough(exchange.services.reader, applications, range, query, keep);
    return { status: 200, body: page };
  },

  async readApplication({ params, query }, exchange) {
    const { sealer } = exchange.services;
    const application = await findApplication(exchange, params.id);
    const granted = exchange.authorise(resourceOf(application), query.purpose);
    const reader = readerOfCase(exchange, applications.key(application));
    const withFacts = mayReadFacts(granted.role);
    const { members, opinion, decision, relief, relativesOfOfficials, ...shown } = application;
    const { facts } = await reader.get(caseFacts, { caseId: application.id });
    const { persons, fields } = await seePersons(
      reader,
      sealer,
      members.map(({ person }) => person),
      granted.role,
    );
    const { determinationId } = application;
    const { procedure } = packOf(application.pack);
    const today = shanghaiDateOf(exchange.now);
    const [owned, acts, evidence, disputed, written, filed, recognisable, referred, determined] = await Promise.all([
      reader.list(tasks, tasksOfCase(application.id)),
      reader.list(legalActs, actsOf(application.id)),
      reader.list(evidences, evidenceOfCase(application.id)),
      reader.list(checkObjections, checkObjectionsOf(application.id)),
      reader.list(notices, noticesOf(application.id)),
      reader.list(remedies, remediesOf(application.id)),
      findRecognisable(reader, application, procedure, today),
      seenReferrals(reader, application.id, withFacts),
      determinationId ? reader.find(caseDeterminations, { caseId: application.id, id: determinationId }) : undefined,
    ]);
    const personIds = persons.map(({ id }) => id);
    const read = [...fields, ...(withFacts ? ['facts'] : [])];
    if (read.length > 0) await exchange.noteReading({ personIds, granted, fields: read, caseId: application.id });
    const relation = new Map(facts.members.map((member) => [member.person, member.relation]));
    return {
      status: 200,
      headers: { etag: etagOf(application.version) },
      body: {
        ...shown,
        members: persons.map((person) => ({ ...person, relation: relation.get(person.id) })),
        ...(withFacts && {
          facts,
          opinion,
          decision,
          relief,
          relativesOfOfficials,
          ...(determined && { determination: explained(determined.determination, facts, exchange.language) }),
        }),
        tasks: owned.map(summaryOf),
        acts: withFacts ? acts : acts.map((act) => ({ ...act, content: {} })),
        evidence: withFacts ? evidence : evidence.map(({ note: _, ...each }) => ({ ...each, findings: [] })),
        checkObjections: withFacts ? disputed : [],
        notices: withFacts ? written : [],
        remedies: withFacts ? filed : [],
        ...(recognisable && { recognisable }),
        referrals: referred,
      },
    };
  },

  async fileObjection({ params, body }, exchange) {
    const changed = await authoriseChange(exchange, params.id);
    const answer = await exchange.run(fileObjection, { applicationId: params.id, grounds: body.grounds }, changed);
    return { status: 201, body: answer };
  },

  async fileCheckObjection({ params, body }, exchange) {
    const changed = await authoriseChange(exchange, params.id);
    const answer = await exchange.run(fileCheckObjection, { applicationId: params.id, ...body }, changed);
    return { status: 201, body: answer };
  },

  async withdrawApplication({ params, body }, exchange) {
    const changed = await authoriseChange(exchange, params.id);
    const answer = await exchange.run(withdrawApplication, { applicationId: params.id, reason: body.reason }, changed);
    return { status: 200, body: answer };
  },

  async addAuthorisations({ params, body }, exchange) {
    const changed = await authoriseChange(exchange, params.id);
    const input = { applicationId: params.id, authorisations: body.authorisations };
    return { status: 200, body: await exchange.run(addAuthorisations, input, changed) };
  },
};
