import { organOf } from '../../../shared/access/index.ts';
import { seePersons } from '../../../shared/adapters/persons/seePersons.ts';
import { bodyError } from '../../../shared/api/bodyError.ts';
import { Refused } from '../../../shared/api/refused.ts';
import { clockOf } from '../../../shared/calendar/index.ts';
import { caseKindOf } from '../../../shared/cases/case.ts';
import { families } from '../../../shared/families/family.ts';
import { isAtHome } from '../../../shared/visits/atHome.ts';
import { changesSince } from '../../../shared/visits/changesSince.ts';
import { householdVisits, visitsOfCounty } from '../../../shared/visits/householdVisit.ts';
import { openBusinessOf } from '../../../shared/visits/openBusiness.ts';
import { recordVisit } from '../../../shared/visits/recordVisit.ts';
import type { Exchange } from '../exchange.ts';
import { pageThrough } from '../pageThrough.ts';
import { completeEach } from './completeEach.ts';
import type { Handlers } from './index.ts';
import { partitionOf } from './partitionOf.ts';
import { photoFault } from './photoFault.ts';
import { summaryOf } from './summaryOf.ts';

export const handlers: Pick<Handlers, 'readVisitSheet' | 'closeVisit' | 'listHouseholdVisits'> = {
  async readVisitSheet({ params }, exchange) {
    const { family, granted } = await findFamily(exchange, params.id);
    const { reader, sealer } = exchange.services;
    const { id: familyId, township, village, members } = family;
    const ids = members.map(({ personId }) => personId);
    const [{ persons, fields }, business] = await Promise.all([
      seePersons(reader, sealer, ids, granted.role),
      openBusinessOf(reader, familyId),
    ]);
    if (fields.length > 0) await exchange.noteReading({ personIds: ids, granted, fields });
    const { lastVisit, since } = changesSince(business.events);
    const organ = organOf(exchange.principal);
    const items = business.tasks.map((task) => ({
      ...summaryOf(task),
      clock: clockOf(task.openedAt, task.dueAt, exchange.now),
      mine: task.organ === organ,
      atHome: isAtHome(task.kind),
    }));
    const cases = business.cases.map((head) => ({ ...head, kind: caseKindOf(head.id) }));
    const place = { township, ...(village && { village }) };
    const sheet = { familyId, ...place, persons, ...(lastVisit && { lastVisit }), changes: since, cases, items };
    return { status: 200, body: sheet };
  },

  async closeVisit({ params, body }, exchange) {
    const { family } = await findFamily(exchange, params.id);
    const fault = await photoFault(exchange, { familyId: family.id, form: body });
    if (fault)
      throw new Refused(fault.code, 422, { errors: [bodyError(fault.pointer, fault.code, exchange.language)] });
    const { tasks } = await openBusinessOf(exchange.services.reader, family.id);
    const kinds = new Map(tasks.map(({ id, kind }) => [id, kind]));
    // Asked again under the same key, an item that was closed the first time is open no more, and answered as then.
    const results = await completeEach(exchange, body.items);
    const items = results.map((result, index) => {
      const kind = kinds.get(result.taskId) ?? body.items[index]?.completion.kind ?? '';
      const { taskId, ok } = result;
      if (!result.ok) return { taskId, kind, ok, code: result.code };
      return { taskId, kind, ok, ...(result.outcome && { outcome: result.outcome }) };
    });
    const { visitedOn, visitors, note, photos } = body;
    const visit = { visitedOn, visitors, note, items, ...(photos && { photos }) };
    const recorded = await exchange.run(recordVisit, { familyId: family.id, ...visit });
    return { status: 201, body: { ...recorded, items } };
  },

  async listHouseholdVisits({ query }, exchange) {
    const county = partitionOf(exchange.scope({ division: query.county }), 'county');
    const { from, to } = query;
    const range = {
      index: 'GSI1' as const,
      pk: visitsOfCounty(county),
      descending: true,
      ...(from && { from }),
      ...(to && { to: `${to}~` }),
    };
    return { status: 200, body: await pageThrough(exchange.services.reader, householdVisits, range, query) };
  },
};

async function findFamily(exchange: Exchange, id: string) {
  const family = await exchange.services.reader.find(families, { id });
  if (!family) throw new Refused('family-unknown', 404);
  return { family, granted: exchange.authorise({ division: family.village ?? family.township }) };
}
