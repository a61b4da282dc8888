import { mayReadFacts } from '../../../shared/access/sight.ts';
import { seePersons } from '../../../shared/adapters/persons/seePersons.ts';
import { Refused } from '../../../shared/api/refused.ts';
import { casesOf } from '../../../shared/cases/case.ts';
import { type Deliberation, deliberations } from '../../../shared/deliberations/deliberation.ts';
import { contains } from '../../../shared/identity/index.ts';
import { tasks, tasksOfCase } from '../../../shared/tasks/task.ts';
import { pageThrough } from '../pageThrough.ts';
import { etagOf } from '../requestHeaders.ts';
import type { Handlers } from './index.ts';
import { partitionOf } from './partitionOf.ts';
import { seenReferrals } from './seenReferrals.ts';
import { summaryOf } from './summaryOf.ts';

export const handlers: Pick<Handlers, 'listDeliberations' | 'readDeliberation'> = {
  async listDeliberations({ query }, exchange) {
    const scope = exchange.scope({ division: query.division });
    const pk = casesOf('deliberation', partitionOf(scope), query.place);
    const keep = ({ township }: Deliberation) => contains(scope.within, township);
    const range = { index: 'GSI1' as const, pk, descending: true };
    return { status: 200, body: await pageThrough(exchange.services.reader, deliberations, range, query, keep) };
  },

  async readDeliberation({ params, query }, exchange) {
    const { reader, sealer } = exchange.services;
    const found = params.id.startsWith('del-') ? await reader.find(deliberations, { id: params.id }) : undefined;
    if (!found) throw new Refused('deliberation-unknown', 404);
    const granted = exchange.authorise({ division: found.township }, query.purpose);
    const withFacts = mayReadFacts(granted.role);
    const { matter, session, ...shown } = found;
    const { persons, fields } = await seePersons(reader, sealer, [found.personId], granted.role);
    const [owned, referrals] = await Promise.all([
      reader.list(tasks, tasksOfCase(found.id)),
      seenReferrals(reader, found.id, withFacts),
    ]);
    const read = [...fields, ...(withFacts ? ['facts'] : [])];
    if (read.length > 0) {
      await exchange.noteReading({ personIds: [found.personId], granted, fields: read, caseId: found.id });
    }
    return {
      status: 200,
      headers: { etag: etagOf(found.version) },
      body: { ...shown, persons, ...(withFacts && { matter, session }), tasks: owned.map(summaryOf), referrals },
    };
  },
};
