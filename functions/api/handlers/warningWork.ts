import { actorOf } from '../../../shared/access/index.ts';
import { advanceClosure } from '../../../shared/adapters/closures/advanceClosure.ts';
import { Refused } from '../../../shared/api/refused.ts';
import { figures, figuresOf } from '../../../shared/figures/figure.ts';
import { precisionDay, precisionOf } from '../../../shared/figures/precision.ts';
import { contains, countyOf } from '../../../shared/identity/index.ts';
import { endWindow } from '../../../shared/monitoring/endWindow.ts';
import {
  type MonitoringWindow,
  monitoringWindows,
  windowsOfCounty,
} from '../../../shared/monitoring/monitoringWindow.ts';
import { persons } from '../../../shared/persons/person.ts';
import { shanghaiDateOf } from '../../../shared/time/index.ts';
import {
  closureItems,
  closuresOfCounty,
  itemsOfClosure,
  type MassClosure,
  massClosures,
} from '../../../shared/warnings/closures/closure.ts';
import { countItems } from '../../../shared/warnings/closures/countItems.ts';
import { openClosure, undoClosure } from '../../../shared/warnings/closures/openClosure.ts';
import { capacityWeeks, weekOf, workCapacities } from '../../../shared/warnings/queue/capacity.ts';
import { queueEntries, queueOf } from '../../../shared/warnings/queue/queueEntry.ts';
import { setCapacity } from '../../../shared/warnings/queue/setCapacity.ts';
import { reopenWarning } from '../../../shared/warnings/reopenWarning.ts';
import { endSuppression } from '../../../shared/warnings/suppressions/endSuppression.ts';
import { suppress } from '../../../shared/warnings/suppressions/suppress.ts';
import {
  type Suppression,
  suppressions,
  suppressionsOfCounty,
} from '../../../shared/warnings/suppressions/suppression.ts';
import { warnings } from '../../../shared/warnings/warning.ts';
import type { Exchange } from '../exchange.ts';
import { pageThrough } from '../pageThrough.ts';
import type { Handlers } from './index.ts';
import { partitionOf } from './partitionOf.ts';

type Names =
  | 'reopenWarning'
  | 'suppressTriggers'
  | 'listSuppressions'
  | 'endSuppression'
  | 'setCapacity'
  | 'readWarningQueue'
  | 'closeMany'
  | 'advanceClosure'
  | 'undoClosure'
  | 'listClosures'
  | 'readClosure'
  | 'readPrecision'
  | 'listMonitoring'
  | 'endMonitoring';

export const handlers: Pick<Handlers, Names> = {
  async reopenWarning({ params: { id }, body }, exchange) {
    const found = id.startsWith('war-') ? await exchange.services.reader.find(warnings, { id }) : undefined;
    if (!found) throw new Refused('warning-unknown', 404);
    exchange.authorise({ division: found.village ?? found.township });
    const changed = { type: warnings, key: warnings.key({ id }) };
    return { status: 200, body: await exchange.run(reopenWarning, { warningId: id, ...body }, changed) };
  },

  async suppressTriggers({ body }, exchange) {
    await authorisePerson(exchange, body.personId);
    return { status: 201, body: await exchange.run(suppress, body) };
  },

  async listSuppressions({ query }, exchange) {
    const scope = exchange.scope({ division: query.division });
    const range = { index: 'GSI1' as const, pk: suppressionsOfCounty(partitionOf(scope)), descending: true };
    const keep = ({ township }: Suppression) => contains(scope.within, township);
    return { status: 200, body: await pageThrough(exchange.services.reader, suppressions, range, query, keep) };
  },

  async endSuppression({ params, body }, exchange) {
    await authorisePerson(exchange, params.personId);
    const input = { personId: params.personId, suppressionId: params.id, reason: body.reason };
    return { status: 200, body: await exchange.run(endSuppression, input) };
  },

  async setCapacity({ params, body }, exchange) {
    exchange.authorise({ division: params.id });
    return { status: 200, body: await exchange.run(setCapacity, { township: params.id, ...body }) };
  },

  async readWarningQueue({ params: { id: township }, query }, exchange) {
    exchange.authorise({ division: township });
    const { reader } = exchange.services;
    const week = weekOf(shanghaiDateOf(exchange.now));
    const [capacity, taken, queue] = await Promise.all([
      reader.find(workCapacities, { township }),
      reader.find(capacityWeeks, { township, week }),
      reader.list(queueEntries, queueOf(township)),
    ]);
    const start = query.from - 1;
    const items = queue.slice(start, start + query.limit).map((entry, index) => ({
      ...entry,
      position: query.from + index,
    }));
    const perWeek = capacity?.perWeek ?? null;
    return {
      status: 200,
      body: { township, perWeek, takenThisWeek: taken?.taken ?? 0, waiting: queue.length, items },
    };
  },

  async closeMany({ body }, exchange) {
    exchange.authorise({ division: body.county });
    const begun = await exchange.run(openClosure, body);
    return { status: 201, headers: { location: `/warning-closures/${begun.closureId}` }, body: begun };
  },

  async advanceClosure({ params }, exchange) {
    await findClosure(exchange, params.id);
    const { table, reader, newId } = exchange.services;
    const context = { now: exchange.now, by: actorOf(exchange.principal), newId };
    const more = await advanceClosure(table, params.id, context);
    const { status } = await reader.get(massClosures, { id: params.id });
    return { status: 200, body: { id: params.id, status, more } };
  },

  async undoClosure({ params, body }, exchange) {
    await findClosure(exchange, params.id);
    return { status: 200, body: await exchange.run(undoClosure, { closureId: params.id, ...body }) };
  },

  async listClosures({ query }, exchange) {
    const county = partitionOf(exchange.scope({ division: query.county }), 'county');
    const range = { index: 'GSI1' as const, pk: closuresOfCounty(county), descending: true };
    return { status: 200, body: await pageThrough(exchange.services.reader, massClosures, range, query) };
  },

  async readClosure({ params }, exchange) {
    const closure = await findClosure(exchange, params.id);
    const items = await exchange.services.reader.list(closureItems, itemsOfClosure(params.id));
    return { status: 200, body: { ...closure, counts: countItems(items), items } };
  },

  async readPrecision({ query }, exchange) {
    const county = partitionOf(exchange.scope({ division: query.county }), 'county');
    const counted = await exchange.services.reader.list(figures, figuresOf(county, precisionDay(query.month)));
    return { status: 200, body: { county, month: query.month, items: precisionOf(counted) } };
  },

  async listMonitoring({ query }, exchange) {
    const scope = exchange.scope({ division: query.division });
    const range = { index: 'GSI1' as const, pk: windowsOfCounty(partitionOf(scope), query.status) };
    const keep = ({ township }: MonitoringWindow) => contains(scope.within, township);
    return { status: 200, body: await pageThrough(exchange.services.reader, monitoringWindows, range, query, keep) };
  },

  async endMonitoring({ params: { id }, body }, exchange) {
    const known = id.includes('.') ? await exchange.services.reader.find(monitoringWindows, { id }) : undefined;
    if (!known) throw new Refused('window-unknown', 404);
    exchange.authorise({ division: known.township });
    return { status: 200, body: await exchange.run(endWindow, { id, reason: body.reason }) };
  },
};

async function authorisePerson(exchange: Exchange, id: string): Promise<void> {
  const person = await exchange.services.reader.find(persons, { id });
  if (!person) throw new Refused('person-unknown', 404);
  exchange.authorise({ division: person.township });
}

async function findClosure(exchange: Exchange, id: string): Promise<MassClosure> {
  const closure = id.startsWith('clo-') ? await exchange.services.reader.find(massClosures, { id }) : undefined;
  if (!closure) throw new Refused('closure-unknown', 404);
  exchange.authorise({ division: countyOf(closure.county) });
  return closure;
}
