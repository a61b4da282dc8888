import { mayReadFacts } from '../../../shared/access/sight.ts';
import { seePersons } from '../../../shared/adapters/persons/seePersons.ts';
import { bodyError } from '../../../shared/api/bodyError.ts';
import { Refused } from '../../../shared/api/refused.ts';
import { goOnWithout } from '../../../shared/applications/goOnWithout.ts';
import { clockOf } from '../../../shared/calendar/index.ts';
import { type CaseHead, caseKindOf } from '../../../shared/cases/case.ts';
import { caseTypeOf } from '../../../shared/cases/registry.ts';
import { claimTask } from '../../../shared/tasks/claimTask.ts';
import { completeTask, signTask } from '../../../shared/tasks/completeTask.ts';
import { taskKinds } from '../../../shared/tasks/kinds.ts';
import { type Task, tasks, tasksOf } from '../../../shared/tasks/task.ts';
import type { Instant } from '../../../shared/time/index.ts';
import { pageThrough } from '../pageThrough.ts';
import { etagOf } from '../requestHeaders.ts';
import { completeEach } from './completeEach.ts';
import { explained } from './explained.ts';
import type { Handlers } from './index.ts';
import { keptBy } from './keptBy.ts';
import { neededFor } from './neededFor.ts';
import { noteOfficer } from './noteOfficer.ts';
import { photoFault } from './photoFault.ts';
import { summaryOf } from './summaryOf.ts';
import { authoriseWork, changed, findTask, findTaskInCase } from './taskOf.ts';

const complete = completeTask(taskKinds);
const sign = signTask(taskKinds);

export const handlers: Pick<
  Handlers,
  'listTasks' | 'readTask' | 'completeTask' | 'completeTasks' | 'signTask' | 'claimTask' | 'goOnWithout'
> = {
  async listTasks({ query }, exchange) {
    const scope = exchange.scope({ organ: query.organ });
    if (!scope.organ) {
      const errors = [{ in: 'query' as const, pointer: '/organ', code: 'required', detail: 'whose tasks' }];
      throw new Refused('organ-required', 422, { errors });
    }
    await noteOfficer(exchange);
    const descending = query.place === 'done';
    const range = { index: 'GSI1' as const, pk: tasksOf(scope.organ, query.place), descending };
    const keep = await keptBy(exchange, query.holder);
    const { items, ...page } = await pageThrough(exchange.services.reader, tasks, range, query, keep);
    return { status: 200, body: { ...page, items: items.map((task) => withClock(summaryOf(task), exchange.now)) } };
  },

  async readTask({ params }, exchange) {
    const { task, head } = await findTaskInCase(exchange, params.id);
    const { reader, sealer } = exchange.services;
    const granted = exchange.authorise({ organ: task.organ, division: head.township });
    const needed = await neededFor(reader, task, head);
    const { persons, fields } = await seePersons(reader, sealer, needed.personIds, granted.role, needed.identity);
    const withFacts = mayReadFacts(granted.role);
    const read = [...fields, ...(withFacts ? ['facts'] : [])];
    const purpose = granted.scope === 'organ' ? needed.purpose : granted.purpose;
    if (read.length > 0) {
      const personIds = persons.map(({ id }) => id);
      await exchange.noteReading({
        personIds,
        granted: { role: granted.role, purpose },
        fields: read,
        caseId: task.caseId,
      });
    }
    const { form, ...shown } = summaryOf(task);
    return {
      status: 200,
      headers: { etag: etagOf(task.version) },
      body: {
        ...withClock(shown, exchange.now),
        ...(form && granted.scope === 'organ' && { form }),
        case: {
          id: head.id,
          kind: caseKindOf(head.id),
          status: (head as CaseHead & { status: string }).status,
          familyId: head.familyId,
          township: head.township,
        },
        persons,
        ...(needed.referral && (withFacts || granted.scope === 'organ') && { referral: needed.referral }),
        ...(needed.dispute && { dispute: needed.dispute }),
        ...(withFacts && {
          facts: needed.facts,
          determination:
            needed.facts && needed.determination && explained(needed.determination, needed.facts, exchange.language),
          warning: needed.warning,
          deliberation: needed.deliberation,
        }),
      },
    };
  },

  async completeTask({ params, body }, exchange) {
    const task = await authoriseWork(exchange, params.id);
    if (task.kind !== body.kind)
      throw new Refused('kind-differs', 409, { detail: `The task is of the kind ${task.kind}.` });
    const fault = await photoFault(exchange, { familyId: task.familyId, taskId: task.id, form: body.form });
    if (fault) {
      const errors = [bodyError(`/form${fault.pointer}`, fault.code, exchange.language)];
      throw new Refused(fault.code, 422, { errors });
    }
    const answer = await exchange.run(complete, { taskId: task.id, form: body.form }, changed(task.id));
    return { status: 200, body: answer };
  },

  async completeTasks({ body }, exchange) {
    const items = await completeEach(exchange, body.items);
    return { status: 200, body: { items } };
  },

  async signTask({ params, body }, exchange) {
    const task = await authoriseWork(exchange, params.id);
    return { status: 200, body: await exchange.run(sign, { taskId: task.id, ...body }, changed(task.id)) };
  },

  async claimTask({ params }, exchange) {
    const task = await authoriseWork(exchange, params.id);
    await noteOfficer(exchange);
    return { status: 200, body: await exchange.run(claimTask, { taskId: task.id }, changed(task.id)) };
  },

  async goOnWithout({ params, body }, exchange) {
    const task = await findTask(exchange, params.id);
    const head = await exchange.services.reader.get(caseTypeOf(task.caseId), { id: task.caseId });
    exchange.authorise({ division: head.township });
    const input = { taskId: task.id, reason: body.reason };
    return { status: 200, body: await exchange.run(goOnWithout, input, changed(task.id)) };
  },
};

/** Why the deadline is the day it is, and how far the work has come; a task that is done has none any more. */
function withClock<Shown extends Pick<Task, 'status' | 'openedAt' | 'dueAt'>>(task: Shown, now: Instant) {
  return task.status === 'open' ? { ...task, clock: clockOf(task.openedAt, task.dueAt, now) } : task;
}
