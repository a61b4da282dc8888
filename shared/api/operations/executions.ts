import * as z from 'zod';
import { CaseKind, Halted, Waiting } from '../../cases/case.ts';
import { Actor } from '../../commands/actor.ts';
import { Division } from '../../identity/index.ts';
import { WarningClass } from '../../policy/warningPolicy.ts';
import { Instant } from '../../time/index.ts';
import { defineOperation } from '../operation.ts';
import { pageOf, paging } from '../paging.ts';
import { Clock, Id, idParams } from './shapes.ts';

const titled = { title: z.object({ zh: z.string(), en: z.string() }) };

const Wait = z
  .object({ ...Waiting.shape, ...titled, clock: Clock })
  .meta({ title: 'Wait', description: 'On whom an execution waits, since when, until when' });

const ExecutionSummary = z
  .object({
    caseId: Id,
    workflow: z.string(),
    name: z.string(),
    generation: z.int(),
    status: z.string().meta({ description: 'The status of the case' }),
    state: z.enum(['starting', 'running', 'halted', 'ended']),
    halted: Halted.meta({ title: 'Halted', description: 'The execution ended before its case did' }).optional(),
    familyId: Id.optional(),
    county: Division.optional(),
    township: Division.optional(),
    pack: z.object({ id: z.string(), hash: z.string() }).optional(),
    openedAt: Instant,
    since: Instant,
    closedAt: Instant.optional(),
    outcome: z.string().optional(),
    waiting: z.array(Wait),
  })
  .meta({ title: 'Execution summary' });

const Workflow = z.enum([...CaseKind.options, 'comparison']);

export const listExecutions = defineOperation({
  id: 'listExecutions',
  method: 'GET',
  path: '/executions',
  tag: 'executions',
  summary: {
    zh: '流程运行列表：按流程、状态、地区、时长、等待对象查询',
    en: 'Executions by workflow, status, area, age and on whom they wait; read from the table',
  },
  access: 'execution.list',
  query: z.strictObject({
    workflow: Workflow.optional().meta({ description: 'May be left out where `waitingOn` is named' }),
    place: z.enum(['open', 'closed']).default('open'),
    division: Division.optional(),
    status: z.string().max(40).optional().meta({ description: 'The status of the case' }),
    class: z
      .union([WarningClass, z.literal('none')])
      .optional()
      .meta({ description: 'First class of a warning; `none` where it has none yet' }),
    state: z.enum(['running', 'halted']).optional(),
    waitingOn: z.string().max(80).optional().meta({ description: 'An organ; then the first due comes first' }),
    openedBefore: Instant.optional(),
    openedAfter: Instant.optional(),
    quietSince: Instant.optional().meta({ description: 'In its status since then or longer' }),
    order: z.enum(['newest', 'oldest']).default('newest'),
    ...paging,
  }),
  answers: { 200: pageOf(ExecutionSummary).meta({ title: 'Page of executions' }) },
  refusals: { 'workflow-required': 422 },
});

const Present = z
  .object({
    arn: z.string(),
    status: z.string().meta({ description: 'As Step Functions says it: RUNNING, FAILED, …' }),
    startedAt: Instant.optional(),
    stoppedAt: Instant.optional(),
    error: z.string().optional(),
    redrives: z.int(),
    redrivable: z.boolean(),
    notRedrivableBecause: z.string().optional(),
  })
  .meta({ title: 'Present execution' });

const BusinessStep = z
  .object({ seq: z.int(), type: z.string(), at: Instant, by: Actor })
  .meta({ title: 'Business step', description: 'An event of the assistance chain, without its content' });

export const readExecution = defineOperation({
  id: 'readExecution',
  method: 'GET',
  path: '/executions/{id}',
  tag: 'executions',
  summary: {
    zh: '查看一次流程运行：定义、现状、业务步骤、等待原因',
    en: 'One execution: definition, present state, steps of the chain, why it waits and on whom',
  },
  access: 'execution.read',
  params: idParams.meta({
    description: 'A case, a run, or one of its executions: `war-…-g2`, `run-…~freeze~…`',
  }),
  answers: {
    200: z
      .object({
        ...ExecutionSummary.shape,
        present: Present.optional().meta({ description: 'Absent where Step Functions does not know it' }),
        agrees: z.boolean().meta({ description: 'Whether the case and its execution say the same' }),
        definition: z.string().optional().meta({ description: 'ASL of this execution' }),
        steps: z.array(BusinessStep),
        generations: z.array(z.string()),
      })
      .meta({ title: 'Execution' }),
  },
  refusals: { 'execution-unknown': 404 },
  versioned: true,
});

const HistoryEvent = z
  .looseObject({
    id: z.int(),
    previousEventId: z.int().optional(),
    type: z.string(),
    timestamp: z.string().meta({ description: 'ISO instant' }),
  })
  .meta({
    title: 'History event',
    description: 'In AWS’s own form, with its `…EventDetails`; task tokens blotted out',
  });

export const readExecutionHistory = defineOperation({
  id: 'readExecutionHistory',
  method: 'GET',
  path: '/executions/{id}/history',
  tag: 'executions',
  summary: { zh: '流程运行的事件历史', en: 'The event history of one execution, as AWS gives it' },
  access: 'execution.read',
  params: idParams,
  query: z.strictObject({
    order: z.enum(['newest', 'oldest']).default('oldest'),
    limit: z.coerce.number().int().min(1).max(1000).default(200),
    cursor: z.string().max(4000).optional(),
  }),
  answers: {
    200: z
      .object({ events: z.array(HistoryEvent), cursor: z.string().optional() })
      .meta({ title: 'Execution history' }),
  },
  refusals: { 'execution-unknown': 404 },
});

export const listChildExecutions = defineOperation({
  id: 'listChildExecutions',
  method: 'GET',
  path: '/executions/{id}/children',
  tag: 'executions',
  summary: {
    zh: '分布式映射启动的子流程',
    en: 'The executions that a Distributed Map of this one has started, the newest first',
  },
  access: 'execution.read',
  params: idParams,
  query: z.strictObject({
    label: z
      .string()
      .regex(/^[\w-]{1,40}$/)
      .meta({ description: 'Of the Map state' }),
    limit: z.coerce.number().int().min(1).max(1000).default(100),
    cursor: z.string().max(4000).optional(),
  }),
  answers: {
    200: z
      .object({
        items: z.array(
          z
            .object({
              id: z.string().meta({ description: 'Opens as an execution' }),
              status: z.string().meta({ description: 'As Step Functions says it' }),
              startedAt: z.string(),
              stoppedAt: z.string().optional(),
              items: z.int().optional().meta({ description: 'How many it was given, where they are batched' }),
            })
            .meta({ title: 'Child execution' }),
        ),
        cursor: z.string().optional(),
      })
      .meta({ title: 'Page of child executions' }),
  },
  refusals: { 'execution-unknown': 404 },
});
