import { organOf } from '../../../shared/access/index.ts';
import { parseOrgan } from '../../../shared/access/organ.ts';
import { Refused } from '../../../shared/api/refused.ts';
import { families } from '../../../shared/families/family.ts';
import { absences, absencesOfOrgan } from '../../../shared/officers/absence.ts';
import { endAbsence } from '../../../shared/officers/endAbsence.ts';
import { endRelative } from '../../../shared/officers/endRelative.ts';
import { kinships, kinshipsOf } from '../../../shared/officers/kinship.ts';
import { recordAbsence } from '../../../shared/officers/recordAbsence.ts';
import { recordRelative } from '../../../shared/officers/recordRelative.ts';
import { delegateTask } from '../../../shared/tasks/delegateTask.ts';
import { passUp } from '../../../shared/tasks/passUp.ts';
import { returnTask } from '../../../shared/tasks/returnTask.ts';
import { shanghaiDateOf } from '../../../shared/time/index.ts';
import type { Exchange } from '../exchange.ts';
import { pageThrough } from '../pageThrough.ts';
import type { Handlers } from './index.ts';
import { partitionOf } from './partitionOf.ts';
import { authoriseWork, changed } from './taskOf.ts';

type Names =
  | 'returnTask'
  | 'delegateTask'
  | 'passTaskUp'
  | 'recordAbsence'
  | 'listAbsences'
  | 'endAbsence'
  | 'recordRelative'
  | 'endRelative'
  | 'listRelatives';

export const handlers: Pick<Handlers, Names> = {
  async returnTask({ params, body }, exchange) {
    const { id: taskId } = await authoriseWork(exchange, params.id);
    return { status: 200, body: await exchange.run(returnTask, { taskId, ...body }, changed(taskId)) };
  },

  async delegateTask({ params, body }, exchange) {
    const { id: taskId } = await authoriseWork(exchange, params.id);
    return { status: 200, body: await exchange.run(delegateTask, { taskId, ...body }, changed(taskId)) };
  },

  async passTaskUp({ params, body }, exchange) {
    const { id: taskId } = await authoriseWork(exchange, params.id);
    return { status: 200, body: await exchange.run(passUp, { taskId, ...body }, changed(taskId)) };
  },

  async recordAbsence({ body }, exchange) {
    const organ = ownOrgan(exchange);
    const officer = body.officer ?? exchange.principal.id;
    return { status: 201, body: await exchange.run(recordAbsence, { ...body, officer, organ }) };
  },

  async listAbsences({ query }, exchange) {
    const { organ } = exchange.scope({ organ: query.organ });
    if (!organ) throw new Refused('organ-required', 422);
    const from = shanghaiDateOf(exchange.now);
    const range = { index: 'GSI1' as const, pk: absencesOfOrgan(organ), from };
    return { status: 200, body: await pageThrough(exchange.services.reader, absences, range, query) };
  },

  async endAbsence({ params }, exchange) {
    const found = await exchange.services.reader.find(absences, params);
    if (!found) throw new Refused('absence-unknown', 404);
    exchange.authorise({ organ: found.organ });
    const input = { officer: params.officer, absenceId: params.id };
    return { status: 200, body: await exchange.run(endAbsence, input) };
  },

  async recordRelative({ params, body }, exchange) {
    const familyId = await authoriseFamily(exchange, params.id);
    const input = { familyId, officer: body.officer ?? exchange.principal.id, relation: body.relation };
    return { status: 201, body: await exchange.run(recordRelative, input) };
  },

  async endRelative({ params, body }, exchange) {
    const familyId = await authoriseFamily(exchange, params.id);
    const input = { familyId, officer: params.officer, reason: body.reason };
    return { status: 200, body: await exchange.run(endRelative, input) };
  },

  async listRelatives({ query }, exchange) {
    const county = partitionOf(exchange.scope({ division: query.county }), 'county');
    const range = { index: 'GSI1' as const, pk: kinshipsOf(county) };
    return { status: 200, body: await pageThrough(exchange.services.reader, kinships, range, query) };
  },
};

function ownOrgan(exchange: Exchange): string {
  const organ = organOf(exchange.principal);
  exchange.authorise({ organ, division: organ ? parseOrgan(organ)?.division : undefined });
  if (!organ) throw new Refused('outside-scope', 403);
  return organ;
}

async function authoriseFamily(exchange: Exchange, id: string): Promise<string> {
  const family = await exchange.services.reader.find(families, { id });
  if (!family) throw new Refused('family-unknown', 404);
  exchange.authorise({ division: family.village ?? family.township });
  return id;
}
