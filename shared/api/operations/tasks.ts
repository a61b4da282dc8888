import * as z from 'zod';
import { Deliberation } from '../../deliberations/deliberation.ts';
import { HouseholdFacts } from '../../policy/index.ts';
import { taskKinds } from '../../tasks/kinds.ts';
import { Warning } from '../../warnings/warning.ts';
import { defineOperation } from '../operation.ts';
import { pageOf, paging } from '../paging.ts';
import { Dispute } from './dispute.ts';
import { ExplainedDetermination } from './explainedDetermination.ts';
import { namesPhotos } from './photos.ts';
import { Id, idParams, SeenPerson, SeenReferral, TaskSummary } from './shapes.ts';

const worked = {
  'task-unknown': 404,
  'task-not-open': 409,
  'task-claimed': 409,
  'relative-of-family': 409,
  'verifier-does-not-confirm': 409,
  'signer-not-due': 403,
  'same-signer': 409,
};

/** Refusals of the forms themselves, by the kinds of task that give them. */
const ofForms = {
  'form-invalid': 422,
  'reason-required': 422,
  'date-in-the-future': 422,
};

export const listTasks = defineOperation({
  id: 'listTasks',
  method: 'GET',
  path: '/tasks',
  tag: 'tasks',
  summary: { zh: '待办任务，先到期者在前', en: 'Tasks of an organ, the first due first' },
  access: 'task.list',
  query: z.strictObject({
    organ: z.string().max(80).optional().meta({ description: 'The caller’s own organ when absent' }),
    place: z.enum(['open', 'done']).default('open'),
    holder: z
      .enum(['anybody', 'nobody', 'me', 'delegated', 'standing-in'])
      .default('anybody')
      .meta({ description: '全部、待认领、我的、交办给我、代办' }),
    ...paging,
  }),
  answers: { 200: pageOf(TaskSummary).meta({ title: 'Page of tasks' }) },
  refusals: { 'organ-required': 422 },
});

export const readTask = defineOperation({
  id: 'readTask',
  method: 'GET',
  path: '/tasks/{id}',
  tag: 'tasks',
  summary: { zh: '查看一项任务及办理所需信息', en: 'One task with what is needed to do it' },
  access: 'task.read',
  params: idParams,
  answers: {
    200: z
      .object({
        ...TaskSummary.shape,
        form: z.record(z.string(), z.unknown()).optional().meta({ description: 'As given, while signatures are owed' }),
        case: z.object({ id: Id, kind: z.string(), status: z.string(), familyId: Id, township: z.string() }),
        persons: z.array(SeenPerson),
        facts: HouseholdFacts.optional(),
        determination: ExplainedDetermination.optional(),
        referral: SeenReferral.optional(),
        dispute: Dispute.optional(),
        warning: Warning.omit({ version: true, followUp: true }).meta({ title: 'Warning case' }).optional(),
        deliberation: Deliberation.omit({ version: true, followUp: true })
          .meta({ title: 'Deliberation case' })
          .optional(),
      })
      .meta({ title: 'Task' }),
  },
  refusals: { 'task-unknown': 404 },
  versioned: true,
});

const forms = Object.values(taskKinds).map(({ kind, form, title }) =>
  z
    .strictObject({ kind: z.literal(kind), form: form as z.ZodType<Record<string, unknown>> })
    .meta({ title: `Complete ${kind.replaceAll('-', ' ')}`, description: `${title.zh} / ${title.en}` }),
);

/** One form for each kind of task, told apart by `kind`. */
export const CompleteTask = z
  .discriminatedUnion('kind', forms as [(typeof forms)[number], ...typeof forms])
  .meta({ title: 'Complete task' });

export const CompletedTask = z
  .object({
    taskId: Id,
    caseId: Id,
    status: z.enum(['completed', 'signed']),
    outcome: z.string().optional(),
    nextSigner: z.string().optional(),
  })
  .meta({ title: 'Completed task' });

export const completeTask = defineOperation({
  id: 'completeTask',
  method: 'POST',
  path: '/tasks/{id}/completion',
  tag: 'tasks',
  summary: { zh: '填写表单，办理任务', en: 'Fill in the form of a task: its first signature' },
  access: 'task.work',
  params: idParams,
  body: CompleteTask,
  answers: { 200: CompletedTask },
  refusals: { ...worked, ...ofForms, 'kind-differs': 409, 'task-awaits-signature': 409, ...namesPhotos },
  versioned: true,
});

const bulk = 50;

const BulkResult = z
  .discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), ...CompletedTask.shape }).meta({ title: 'Completed in bulk' }),
    z
      .object({
        ok: z.literal(false),
        taskId: Id,
        code: z.string(),
        detail: z.string(),
        pointer: z.string().optional(),
      })
      .meta({ title: 'Not completed in bulk' }),
  ])
  .meta({ title: 'Result of one completion' });

export const completeTasks = defineOperation({
  id: 'completeTasks',
  method: 'POST',
  path: '/task-completions',
  tag: 'tasks',
  summary: {
    zh: '批量办理任务，逐项返回结果',
    en: 'Fill in the forms of several tasks; each succeeds or fails by itself',
  },
  access: 'task.work',
  body: z
    .strictObject({
      items: z
        .array(z.strictObject({ taskId: Id, completion: CompleteTask }).meta({ title: 'Completion of one task' }))
        .min(1)
        .max(bulk),
    })
    .meta({ title: 'Complete tasks' }),
  answers: { 200: z.object({ items: z.array(BulkResult) }).meta({ title: 'Completed tasks' }) },
  refusals: {},
});

export const signTask = defineOperation({
  id: 'signTask',
  method: 'POST',
  path: '/tasks/{id}/signature',
  tag: 'tasks',
  summary: { zh: '签字或退回', en: 'Sign the form of a task, or return it with a reason' },
  access: 'task.work',
  params: idParams,
  body: z
    .strictObject({ agree: z.boolean(), reason: z.string().trim().min(1).max(500).optional() })
    .meta({ title: 'Sign task' }),
  answers: { 200: CompletedTask },
  refusals: { ...worked, ...ofForms, 'task-awaits-form': 409 },
  versioned: true,
});

export const claimTask = defineOperation({
  id: 'claimTask',
  method: 'POST',
  path: '/tasks/{id}/claim',
  tag: 'tasks',
  summary: { zh: '认领任务', en: 'Take a task of one’s organ on oneself' },
  access: 'task.work',
  params: idParams,
  answers: { 200: z.object({ taskId: Id, claimedBy: z.string() }).meta({ title: 'Claimed task' }) },
  refusals: worked,
  versioned: true,
});

export const goOnWithout = defineOperation({
  id: 'goOnWithout',
  method: 'POST',
  path: '/tasks/{id}/waiver',
  tag: 'tasks',
  summary: {
    zh: '部门逾期未回复核对，说明理由后继续办理',
    en: 'Go on without an agency’s late answer, by name and with a reason',
  },
  access: 'task.waive',
  params: idParams,
  body: z.strictObject({ reason: z.string().trim().min(1).max(500) }).meta({ title: 'Waiver' }),
  answers: { 200: z.object({ taskId: Id }).meta({ title: 'Waived task' }) },
  refusals: { 'task-unknown': 404, 'task-not-open': 409, 'not-a-check': 409, 'not-yet-due': 409 },
  versioned: true,
});
