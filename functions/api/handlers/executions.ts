import { search, type Where } from '../../../shared/adapters/dynamodb/search.ts';
import { childArnOf, listChildren } from '../../../shared/adapters/stepfunctions/children.ts';
import {
  definitionOfExecution,
  describeExecution,
  readHistory,
} from '../../../shared/adapters/stepfunctions/describe.ts';
import { executionArnOf } from '../../../shared/adapters/stepfunctions/machines.ts';
import type { RequestOf } from '../../../shared/api/operation.ts';
import type { Operations } from '../../../shared/api/operations.ts';
import { Refused } from '../../../shared/api/refused.ts';
import { type CaseHead, caseKindOf, casesOf, executionName } from '../../../shared/cases/case.ts';
import { caseTypeOf, caseTypeOfKind } from '../../../shared/cases/registry.ts';
import { chainEvents, eventsOf } from '../../../shared/chain/event.ts';
import { type ComparisonRun, comparisonRuns, runsList } from '../../../shared/comparison/comparisonRun.ts';
import { touchesScope } from '../../../shared/comparison/scope.ts';
import { agrees } from '../../../shared/executions/agrees.ts';
import { type ChildOfRun, childIdOf, parseChildId } from '../../../shared/executions/childId.ts';
import { parseExecutionId } from '../../../shared/executions/executionId.ts';
import { type ExecutionSummary, summaryOfCase, summaryOfRun } from '../../../shared/executions/summary.ts';
import { contains } from '../../../shared/identity/index.ts';
import type { Range } from '../../../shared/records/reader.ts';
import { taskKinds } from '../../../shared/tasks/kinds.ts';
import { tasks, tasksOf } from '../../../shared/tasks/task.ts';
import type { Exchange } from '../exchange.ts';
import { pageThrough, startOf } from '../pageThrough.ts';
import { etagOf } from '../requestHeaders.ts';
import type { Handlers } from './index.ts';
import { partitionOf } from './partitionOf.ts';

type Head = CaseHead & { status: string };
type Query = RequestOf<Operations['listExecutions']>['query'];

type Names = 'listExecutions' | 'readExecution' | 'readExecutionHistory' | 'listChildExecutions';

export const handlers: Pick<Handlers, Names> = {
  async listExecutions({ query }, exchange) {
    if (query.waitingOn) return { status: 200, body: await listWaiting(exchange, query, query.waitingOn) };
    switch (query.workflow) {
      case undefined: {
        const errors = [{ in: 'query' as const, pointer: '/workflow', code: 'required', detail: 'which workflow' }];
        throw new Refused('workflow-required', 422, { errors });
      }
      case 'comparison':
        return { status: 200, body: await listRuns(exchange, query) };
      default:
        return { status: 200, body: await listCases(exchange, query, query.workflow) };
    }
  },

  async readExecution({ params }, exchange) {
    const { services, now } = exchange;
    const found = await findRun(exchange, params.id);
    if (found) {
      const { run, child, arn } = found;
      const [present, definition] = await ask(exchange, arn);
      const name = child ? params.id : run.execution;
      const body = { ...summaryOfRun(run), name, waiting: [], steps: [], generations: [run.id] };
      const same = child !== undefined || agrees({ closed: run.closedAt !== undefined }, present?.status);
      return {
        status: 200,
        headers: { etag: etagOf(run.version) },
        body: { ...body, present, definition, agrees: same },
      };
    }
    const { head, name } = await findCase(exchange, params.id);
    const arn = executionArnOf(services.machines[caseKindOf(head.id)], name);
    const [[present, definition], events] = await Promise.all([
      ask(exchange, arn),
      services.reader.list(chainEvents, eventsOf(head.familyId)),
    ]);
    const steps = events.filter(({ caseId }) => caseId === head.id);
    const generations = Array.from({ length: head.generation }, (_, index) => `${head.id}-g${index + 1}`);
    const same =
      name !== executionName(head) ||
      agrees({ closed: head.closedAt !== undefined, starting: head.followUp?.kind === 'start' }, present?.status);
    return {
      status: 200,
      headers: { etag: etagOf(head.version) },
      body: { ...shown(summaryOfCase(head, now)), name, present, definition, steps, generations, agrees: same },
    };
  },

  async readExecutionHistory({ params, query }, exchange) {
    const { services } = exchange;
    const run = await findRun(exchange, params.id);
    const arn = run
      ? run.arn
      : await findCase(exchange, params.id).then(({ head, name }) =>
          executionArnOf(services.machines[caseKindOf(head.id)], name),
        );
    const { limit, order, cursor } = query;
    const page = await readHistory(services.sfn, arn, { limit, nextToken: cursor, newestFirst: order === 'newest' });
    if (!page) throw new Refused('execution-unknown', 404);
    return { status: 200, body: { events: page.events, ...(page.nextToken && { cursor: page.nextToken }) } };
  },

  async listChildExecutions({ params, query: { label, limit, cursor } }, exchange) {
    const found = await findRun(exchange, params.id);
    if (!found || found.child) throw new Refused('execution-unknown', 404);
    const page = await listChildren(exchange.services.sfn, found.arn, label, { limit, nextToken: cursor });
    const items = page.children.map(({ name, ...child }) => ({
      ...child,
      id: childIdOf({ runId: found.run.id, label, name }),
    }));
    return { status: 200, body: { items, ...(page.nextToken && { cursor: page.nextToken }) } };
  },
};

async function listCases(exchange: Exchange, query: Query, kind: Exclude<Query['workflow'], 'comparison' | undefined>) {
  const scope = exchange.scope({ division: query.division });
  const range: Range = {
    index: 'GSI1',
    pk: casesOf(kind, partitionOf(scope), query.place),
    descending: query.order === 'newest',
    ...(query.openedAfter && { from: query.openedAfter }),
    ...(query.openedBefore && { to: query.openedBefore }),
  };
  const where: Where = {
    equal: { status: query.status, 'classes[0].class': query.class === 'none' ? undefined : query.class },
    atMost: { since: query.quietSince },
    ...(scope.within !== scope.county && { beginning: { township: scope.within } }),
    ...(query.state === 'halted' && { present: ['halted'] }),
    absent: [...(query.state === 'running' ? ['halted'] : []), ...(query.class === 'none' ? ['classes[0]'] : [])],
  };
  const start = startOf(query.cursor, range);
  const page = await search(exchange.services.table, caseTypeOfKind(kind), range, where, query.limit, start);
  return { ...page, items: page.items.map((head) => shown(summaryOfCase(head as Head, exchange.now))) };
}

/** Who waits on an organ is told by the organ's open tasks, the first due first; a case stands there once. */
async function listWaiting(exchange: Exchange, query: Query, organ: string) {
  const scope = exchange.scope({ division: query.division });
  const { reader } = exchange.services;
  const range = { index: 'GSI1' as const, pk: tasksOf(organ, 'open') };
  const page = await pageThrough(reader, tasks, range, query);
  const ids = [...new Set(page.items.map(({ caseId }) => caseId))];
  const heads = await Promise.all(ids.map((id) => reader.get(caseTypeOf(id), { id }) as Promise<Head>));
  const items = heads.filter(
    (head) =>
      contains(scope.within, head.township) &&
      (!query.workflow || caseKindOf(head.id) === query.workflow) &&
      (!query.status || head.status === query.status) &&
      (!query.state || (query.state === 'halted') === (head.halted !== undefined)) &&
      (!query.quietSince || head.since <= query.quietSince) &&
      (!query.openedBefore || head.openedAt <= query.openedBefore) &&
      (!query.openedAfter || head.openedAt >= query.openedAfter),
  );
  return { ...page, items: items.map((head) => shown(summaryOfCase(head, exchange.now))) };
}

async function listRuns(exchange: Exchange, query: Query) {
  const scope = exchange.scope({ division: query.division });
  const keep = ({ scope: of, status, closedAt, openedAt }: ComparisonRun) =>
    touchesScope(of, scope.within) &&
    (closedAt === undefined) === (query.place === 'open') &&
    (!query.status || status === query.status) &&
    (!query.openedBefore || openedAt <= query.openedBefore) &&
    (!query.openedAfter || openedAt >= query.openedAfter);
  const range = { index: 'GSI1' as const, pk: runsList, descending: query.order === 'newest' };
  const page = await pageThrough(exchange.services.reader, comparisonRuns, range, query, keep);
  return { ...page, items: page.items.map((run) => ({ ...summaryOfRun(run), waiting: [] })) };
}

function shown(summary: ExecutionSummary) {
  const waiting = summary.waiting.map((wait) => ({
    ...wait,
    title: taskKinds[wait.kind]?.title ?? { zh: wait.kind, en: wait.kind },
  }));
  return { ...summary, waiting };
}

const ask = ({ services: { sfn } }: Exchange, arn: string) =>
  Promise.all([describeExecution(sfn, arn), definitionOfExecution(sfn, arn)]);

interface FoundRun {
  run: ComparisonRun;
  /** One of the executions that a Distributed Map of the run has started. */
  child: ChildOfRun | undefined;
  arn: string;
}

async function findRun(exchange: Exchange, id: string): Promise<FoundRun | undefined> {
  if (parseExecutionId(id)) return undefined;
  const child = parseChildId(id);
  const { reader, machines } = exchange.services;
  const run = await reader.find(comparisonRuns, { id: child?.runId ?? id });
  if (!run) throw new Refused('execution-unknown', 404);
  if (!touchesScope(run.scope, exchange.scope().within)) throw new Refused('outside-scope', 403);
  const { comparison } = machines;
  const arn = child ? childArnOf(comparison, child.label, child.name) : executionArnOf(comparison, run.execution);
  return { run, child, arn };
}

async function findCase(exchange: Exchange, id: string): Promise<{ head: Head; name: string }> {
  const asked = parseExecutionId(id);
  const head = asked && (await exchange.services.reader.find(caseTypeOf(asked.caseId), { id: asked.caseId }));
  if (!head || (asked?.generation ?? 1) > head.generation) throw new Refused('execution-unknown', 404);
  exchange.authorise({ division: head.township });
  return { head: head as Head, name: executionName({ id: head.id, generation: asked?.generation ?? head.generation }) };
}
