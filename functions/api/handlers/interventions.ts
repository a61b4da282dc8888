import { describeExecution } from '../../../shared/adapters/stepfunctions/describe.ts';
import { executionArnOf } from '../../../shared/adapters/stepfunctions/machines.ts';
import { Refused } from '../../../shared/api/refused.ts';
import { type CaseHead, caseKindOf, executionName } from '../../../shared/cases/case.ts';
import { caseTypeOf } from '../../../shared/cases/registry.ts';
import type { Outcome } from '../../../shared/commands/command.ts';
import { parseExecutionId } from '../../../shared/executions/executionId.ts';
import { migratePack } from '../../../shared/executions/migratePack.ts';
import { redriveExecution } from '../../../shared/executions/redrive.ts';
import { startAnew } from '../../../shared/executions/startAnew.ts';
import { type Operated, stopExecution } from '../../../shared/executions/stop.ts';
import { decideIntervention } from '../../../shared/interventions/decideIntervention.ts';
import { interventions, interventionsOf } from '../../../shared/interventions/intervention.ts';
import { proposeIntervention } from '../../../shared/interventions/proposeIntervention.ts';
import { packs } from '../../../shared/policy/index.ts';
import { remindTask } from '../../../shared/tasks/remindTask.ts';
import { tasks } from '../../../shared/tasks/task.ts';
import type { Exchange } from '../exchange.ts';
import { pageThrough } from '../pageThrough.ts';
import type { Handlers } from './index.ts';
import { partitionOf } from './partitionOf.ts';

type Names =
  | 'redriveExecution'
  | 'renewExecution'
  | 'stopExecution'
  | 'migratePack'
  | 'redriveExecutions'
  | 'remindTask'
  | 'proposeIntervention'
  | 'listInterventions'
  | 'decideIntervention';

export const handlers: Pick<Handlers, Names> = {
  async redriveExecution({ params, body }, exchange) {
    const head = await operable(exchange, params.id);
    const input = { caseId: head.id, reason: body.reason, present: await presentOf(exchange, head) };
    return { status: 202, body: await exchange.run(redriveExecution, input) };
  },

  async renewExecution({ params, body }, exchange) {
    const { id: caseId } = await operable(exchange, params.id);
    return { status: 202, body: await exchange.run(startAnew, { caseId, reason: body.reason }) };
  },

  async stopExecution({ params, body }, exchange) {
    const { id: caseId } = await operable(exchange, params.id);
    return { status: 202, body: await exchange.run(stopExecution, { caseId, reason: body.reason }) };
  },

  async migratePack({ params, body }, exchange) {
    const { id: caseId } = await operable(exchange, params.id);
    const pack = packs.find(({ identity }) => identity.id === body.pack)?.identity;
    if (!pack) throw new Refused('pack-unknown', 422);
    const input = { caseId, pack: { id: pack.id, hash: pack.hash }, reason: body.reason };
    return { status: 202, body: await exchange.run(migratePack, input) };
  },

  async redriveExecutions({ body: { caseIds, how, reason } }, exchange) {
    const heads = await Promise.all([...new Set(caseIds)].map((id) => orRefusal(operable(exchange, id))));
    const allowed = heads.filter((head): head is CaseHead => !(head instanceof Refused));
    const present = await Promise.all(allowed.map((head) => presentOf(exchange, head)));
    const inputs = allowed.map(({ id: caseId }, index) => ({
      suffix: caseId,
      input: { caseId, reason, present: present[index] },
    }));
    const outcomes: Outcome<Operated>[] =
      how === 'redrive' ? await exchange.runEach(redriveExecution, inputs) : await exchange.runEach(startAnew, inputs);
    const results = new Map(allowed.map(({ id }, index) => [id, outcomes[index]]));
    const items = [...new Set(caseIds)].map((caseId, index) => {
      const head = heads[index];
      if (head instanceof Refused) return { ok: false, caseId, code: head.code };
      return resultOf(caseId, results.get(caseId));
    });
    return { status: 200, body: { items } };
  },

  async remindTask({ params, body }, exchange) {
    const task = await exchange.services.reader.find(tasks, { id: params.id });
    if (!task) throw new Refused('task-unknown', 404);
    const head = await exchange.services.reader.get(caseTypeOf(task.caseId), { id: task.caseId });
    exchange.authorise({ division: head.township });
    const changed = { type: tasks, key: tasks.key({ id: task.id }) };
    return { status: 200, body: await exchange.run(remindTask, { taskId: task.id, reason: body.reason }, changed) };
  },

  async proposeIntervention({ body }, exchange) {
    const task = body.taskId.includes('.') && (await exchange.services.reader.find(tasks, { id: body.taskId }));
    if (!task) throw new Refused('task-unknown', 404);
    const head = await exchange.services.reader.get(caseTypeOf(task.caseId), { id: task.caseId });
    exchange.authorise({ division: head.township });
    return { status: 201, body: await exchange.run(proposeIntervention, body) };
  },

  async listInterventions({ query }, exchange) {
    const county = partitionOf(exchange.scope({ division: query.county }), 'county');
    const range = { index: 'GSI1' as const, pk: interventionsOf(county, query.place), descending: true };
    return { status: 200, body: await pageThrough(exchange.services.reader, interventions, range, query) };
  },

  async decideIntervention({ params, body }, exchange) {
    const found = await exchange.services.reader.find(interventions, { id: params.id });
    if (!found) throw new Refused('intervention-unknown', 404);
    exchange.authorise({ division: found.county });
    const changed = { type: interventions, key: interventions.key({ id: found.id }) };
    const answer = await exchange.run(decideIntervention, { interventionId: found.id, ...body }, changed);
    return { status: 200, body: answer };
  },
};

async function operable(exchange: Exchange, id: string): Promise<CaseHead> {
  const asked = parseExecutionId(id);
  const head = asked && (await exchange.services.reader.find(caseTypeOf(asked.caseId), { id: asked.caseId }));
  if (!head || (asked.generation !== undefined && asked.generation !== head.generation))
    throw new Refused('execution-unknown', 404);
  exchange.authorise({ division: head.township });
  return head;
}

const orRefusal = <Found>(found: Promise<Found>): Promise<Found | Refused> =>
  found.catch((error) => {
    if (error instanceof Refused) return error;
    throw error;
  });

/** What can be redriven only Step Functions knows: asked before the command, which decides. */
const presentOf = ({ services: { sfn, machines } }: Exchange, head: CaseHead) =>
  describeExecution(sfn, executionArnOf(machines[caseKindOf(head.id)], executionName(head)));

function resultOf(caseId: string, outcome: Outcome<Operated> | undefined) {
  if (outcome?.kind === 'done') return { ok: true, ...outcome.answer };
  if (outcome?.kind === 'refused') return { ok: false, caseId, ...outcome.refusal };
  return { ok: false, caseId, code: 'idempotency-key-reused' };
}
