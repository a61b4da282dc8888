import * as z from 'zod';
import { Division } from '../../identity/index.ts';
import { Intervention, InterventionKind } from '../../interventions/intervention.ts';
import { defineOperation } from '../operation.ts';
import { pageOf, paging } from '../paging.ts';
import { Id, idParams } from './shapes.ts';

const reason = z.string().trim().min(1).max(500);

const Operated = z.object({ caseId: Id, generation: z.int() }).meta({ title: 'Operated execution' });
const Reasoned = z.strictObject({ reason }).meta({ title: 'Reasoned order' });

const orders = { 'execution-unknown': 404, 'case-unknown': 404, 'case-closed': 409, 'execution-busy': 409 };

export const redriveExecution = defineOperation({
  id: 'redriveExecution',
  method: 'POST',
  path: '/executions/{id}/redrive',
  tag: 'executions',
  summary: { zh: '从失败处继续运行', en: 'Let a failed execution go on from the state that failed' },
  access: 'execution.operate',
  params: idParams,
  body: Reasoned,
  answers: { 202: Operated },
  refusals: { ...orders, 'execution-not-redrivable': 409 },
});

export const renewExecution = defineOperation({
  id: 'renewExecution',
  method: 'POST',
  path: '/executions/{id}/generation',
  tag: 'executions',
  summary: { zh: '按已记录的状态重新起一代运行', en: 'Begin a new generation from the recorded state' },
  access: 'execution.operate',
  params: idParams,
  body: Reasoned,
  answers: { 202: Operated },
  refusals: orders,
});

export const stopExecution = defineOperation({
  id: 'stopExecution',
  method: 'POST',
  path: '/executions/{id}/stop',
  tag: 'executions',
  summary: { zh: '停止运行并说明原因', en: 'Stop an execution, with the reason; the case stays open' },
  access: 'execution.operate',
  params: idParams,
  body: Reasoned,
  answers: { 202: Operated },
  refusals: { ...orders, 'execution-halted': 409 },
});

export const migratePack = defineOperation({
  id: 'migratePack',
  method: 'POST',
  path: '/executions/{id}/pack',
  tag: 'executions',
  summary: {
    zh: '将在办事项转入政策包的另一版本，重新起一代运行',
    en: 'Put an open case under another version of its rules, in a new generation',
  },
  access: 'case.migrate',
  params: idParams,
  body: z.strictObject({ pack: z.string().max(60), reason }).meta({ title: 'Migrate pack' }),
  answers: { 202: Operated },
  refusals: {
    'execution-unknown': 404,
    'case-closed': 409,
    'pack-unknown': 422,
    'nothing-changed': 409,
    'pack-of-another-place': 422,
  },
});

const bulk = 50;

export const redriveExecutions = defineOperation({
  id: 'redriveExecutions',
  method: 'POST',
  path: '/execution-redrives',
  tag: 'executions',
  summary: {
    zh: '批量继续或重新运行，逐项返回结果',
    en: 'Redrive or renew several executions; each succeeds or fails by itself',
  },
  access: 'execution.operate',
  body: z
    .strictObject({
      caseIds: z.array(Id).min(1).max(bulk),
      how: z.enum(['redrive', 'renew']).default('redrive'),
      reason,
    })
    .meta({ title: 'Redrive executions' }),
  answers: {
    200: z
      .object({
        items: z.array(
          z
            .object({
              ok: z.boolean(),
              caseId: Id,
              generation: z.int().optional(),
              code: z.string().optional(),
              detail: z.string().optional(),
            })
            .meta({ title: 'Result of one redrive' }),
        ),
      })
      .meta({ title: 'Redriven executions' }),
  },
  refusals: {},
});

export const remindTask = defineOperation({
  id: 'remindTask',
  method: 'POST',
  path: '/tasks/{id}/reminder',
  tag: 'tasks',
  summary: { zh: '催办', en: 'Remind the organ that owes a task' },
  access: 'task.remind',
  params: idParams,
  body: Reasoned,
  answers: { 200: z.object({ taskId: Id, reminders: z.int() }).meta({ title: 'Reminded task' }) },
  refusals: { 'task-unknown': 404, 'task-not-open': 409 },
  versioned: true,
});

const SeenIntervention = Intervention.omit({ version: true }).meta({ title: 'Intervention' });

export const proposeIntervention = defineOperation({
  id: 'proposeIntervention',
  method: 'POST',
  path: '/interventions',
  tag: 'executions',
  summary: {
    zh: '提议改派或解锁任务，须由另一人批准',
    en: 'Propose to re-route or unlock a task; another person approves',
  },
  access: 'intervention.ask',
  body: z
    .strictObject({ kind: InterventionKind, taskId: Id, organ: z.string().max(80).optional(), reason })
    .meta({ title: 'Propose intervention' }),
  answers: { 201: z.object({ interventionId: Id }).meta({ title: 'Proposed intervention' }) },
  refusals: {
    'task-unknown': 404,
    'task-not-open': 409,
    'organ-invalid': 422,
    'organ-of-another-agency': 422,
    'organ-of-another-county': 422,
  },
});

export const listInterventions = defineOperation({
  id: 'listInterventions',
  method: 'GET',
  path: '/interventions',
  tag: 'executions',
  summary: { zh: '改派、解锁提议', en: 'Interventions of a county, newest first' },
  access: 'intervention.list',
  query: z.strictObject({ county: Division.optional(), place: z.enum(['open', 'done']).default('open'), ...paging }),
  answers: { 200: pageOf(SeenIntervention).meta({ title: 'Page of interventions' }) },
  refusals: {},
});

export const decideIntervention = defineOperation({
  id: 'decideIntervention',
  method: 'POST',
  path: '/interventions/{id}/decision',
  tag: 'executions',
  summary: { zh: '批准或驳回改派、解锁提议', en: 'Approve or refuse what another person has proposed' },
  access: 'intervention.approve',
  params: idParams,
  body: z
    .strictObject({ approve: z.boolean(), note: z.string().trim().min(1).max(500).optional() })
    .meta({ title: 'Decide intervention' }),
  answers: {
    200: z.object({ interventionId: Id, status: Intervention.shape.status }).meta({ title: 'Decided intervention' }),
  },
  refusals: { 'intervention-unknown': 404, 'intervention-decided': 409, 'same-person': 409, 'task-not-open': 409 },
  versioned: true,
});
