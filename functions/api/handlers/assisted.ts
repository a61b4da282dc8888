import { mayReadFacts } from '../../../shared/access/sight.ts';
import { Refused } from '../../../shared/api/refused.ts';
import { assistedApplications } from '../../../shared/warnings/assistedApplication.ts';
import { declineAssistedApplication } from '../../../shared/warnings/declineAssistedApplication.ts';
import { signAssistedApplication } from '../../../shared/warnings/signAssistedApplication.ts';
import { warnings } from '../../../shared/warnings/warning.ts';
import type { Exchange } from '../exchange.ts';
import { etagOf } from '../requestHeaders.ts';
import { gatherOrRefuse } from './gatherOrRefuse.ts';
import type { Handlers } from './index.ts';

type Names = 'readAssistedApplication' | 'signAssistedApplication' | 'declineAssistedApplication';

export const handlers: Pick<Handlers, Names> = {
  async readAssistedApplication({ params }, exchange) {
    const { warning, granted } = await findWarning(exchange, params.id);
    const draftId = warning.actions.findLast(({ act, subject }) => act === 'assisted-application' && subject)?.subject;
    const draft =
      draftId && (await exchange.services.reader.find(assistedApplications, { caseId: warning.id, id: draftId }));
    if (!draft) throw new Refused('no-offer', 404);
    const withFacts = mayReadFacts(granted.role);
    if (withFacts) {
      await exchange.noteReading({ personIds: [draft.personId], granted, fields: ['facts'], caseId: warning.id });
    }
    const body = withFacts ? draft : { ...draft, known: {} };
    return { status: 200, headers: { etag: etagOf(draft.version) }, body };
  },

  async signAssistedApplication({ params, body }, exchange) {
    const { warning } = await findWarning(exchange, params.id);
    const intake = await gatherOrRefuse(exchange, body);
    const submitted = await exchange.run(signAssistedApplication, { warningId: warning.id, intake });
    const headers = { location: `/applications/${submitted.applicationId}` };
    return { status: submitted.linked ? 200 : 201, body: submitted, headers };
  },

  async declineAssistedApplication({ params, body }, exchange) {
    const { warning } = await findWarning(exchange, params.id);
    const input = { warningId: warning.id, reason: body.reason };
    return { status: 200, body: await exchange.run(declineAssistedApplication, input) };
  },
};

async function findWarning(exchange: Exchange, id: string) {
  const warning = id.startsWith('war-') ? await exchange.services.reader.find(warnings, { id }) : undefined;
  if (!warning) throw new Refused('no-offer', 404);
  return { warning, granted: exchange.authorise({ division: warning.village ?? warning.township }) };
}
