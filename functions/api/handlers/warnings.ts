import { mayReadFacts } from '../../../shared/access/sight.ts';
import { seePersons } from '../../../shared/adapters/persons/seePersons.ts';
import { Refused } from '../../../shared/api/refused.ts';
import { casesOf } from '../../../shared/cases/case.ts';
import { contains } from '../../../shared/identity/index.ts';
import { tasks, tasksOfCase } from '../../../shared/tasks/task.ts';
import { type Warning, warnings } from '../../../shared/warnings/warning.ts';
import { pageThrough } from '../pageThrough.ts';
import { etagOf } from '../requestHeaders.ts';
import type { Handlers } from './index.ts';
import { partitionOf } from './partitionOf.ts';
import { readerOfCase } from './readerOfCase.ts';
import { seenReferrals } from './seenReferrals.ts';
import { summaryOf } from './summaryOf.ts';

export const handlers: Pick<Handlers, 'listWarnings' | 'readWarning'> = {
  async listWarnings({ query }, exchange) {
    const scope = exchange.scope({ division: query.division });
    const range = { index: 'GSI1' as const, pk: casesOf('warning', partitionOf(scope), query.place), descending: true };
    const keep = (warning: Warning) => contains(scope.within, placeOf(warning));
    const { items, ...page } = await pageThrough(exchange.services.reader, warnings, range, query, keep);
    return { status: 200, body: { ...page, items: items.map(counted) } };
  },

  async readWarning({ params, query }, exchange) {
    const { reader, sealer } = exchange.services;
    const warning = params.id.startsWith('war-') ? await reader.find(warnings, { id: params.id }) : undefined;
    if (!warning) throw new Refused('warning-unknown', 404);
    const granted = exchange.authorise({ division: placeOf(warning) }, query.purpose);
    const withFacts = mayReadFacts(granted.role);
    const { triggers, verifications, proposed, classes, actions, ...shown } = counted(warning);
    const concerned = [...new Set(triggers.map(({ personId }) => personId))];
    const { persons, fields } = await seePersons(reader, sealer, concerned, granted.role);
    const whole = readerOfCase(exchange, warnings.key(warning));
    const [owned, referred] = await Promise.all([
      whole.list(tasks, tasksOfCase(warning.id)),
      seenReferrals(whole, warning.id, withFacts),
    ]);
    const read = [...fields, ...(withFacts ? ['facts'] : [])];
    if (read.length > 0) {
      await exchange.noteReading({ personIds: concerned, granted, fields: read, caseId: warning.id });
    }
    return {
      status: 200,
      headers: { etag: etagOf(warning.version) },
      body: {
        ...shown,
        persons,
        ...(withFacts && { evidence: triggers[0]?.evidence, triggers, verifications, proposed, classes, actions }),
        tasks: owned.map(summaryOf),
        referrals: referred,
      },
    };
  },
};

const counted = (warning: Warning) => ({ ...warning, triggerCount: warning.triggers.length });
const placeOf = ({ village, township }: Warning) => village ?? township;
