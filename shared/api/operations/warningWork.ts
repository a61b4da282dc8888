import * as z from 'zod';
import { Division } from '../../identity/index.ts';
import { MonitoringWindow } from '../../monitoring/monitoringWindow.ts';
import { Instant, PlainDate } from '../../time/index.ts';
import { Cause, ClosureItem, MassClosure } from '../../warnings/closures/closure.ts';
import { QueueEntry } from '../../warnings/queue/queueEntry.ts';
import { Suppression } from '../../warnings/suppressions/suppression.ts';
import { defineOperation } from '../operation.ts';
import { pageOf, paging } from '../paging.ts';
import { Id, idParams } from './shapes.ts';

const reason = z.string().trim().min(2).max(500).meta({ title: '理由 Reason' });

export const reopenWarning = defineOperation({
  id: 'reopenWarning',
  method: 'POST',
  path: '/warnings/{id}/reopening',
  tag: 'warnings',
  summary: { zh: '重新启动已办结的预警', en: 'Take a closed warning up again, with a reason' },
  access: 'warning.reopen',
  params: idParams,
  body: z.strictObject({ reason }).meta({ title: 'Reopening' }),
  answers: { 200: z.object({ warningId: Id, generation: z.int() }).meta({ title: 'Reopened warning' }) },
  refusals: {
    'warning-unknown': 404,
    'warning-not-closed': 409,
    'warning-handed-on': 409,
    'household-has-open-case': 409,
  },
  versioned: true,
});

export const suppressTriggers = defineOperation({
  id: 'suppressTriggers',
  method: 'POST',
  path: '/suppressions',
  tag: 'warnings',
  summary: {
    zh: '抑制某人的预警至某日，说明理由；被抑制的仍计数、留证',
    en: 'Hold triggers about a person back until a day; they are counted and kept',
  },
  access: 'warning.suppress',
  body: z
    .strictObject({ personId: Id, indicator: z.string().min(1).max(80).optional(), until: PlainDate, reason })
    .meta({ title: 'Suppress triggers' }),
  answers: { 201: z.object({ suppressionId: Id }).meta({ title: 'Suppressed' }) },
  refusals: { 'person-unknown': 404, 'date-in-the-past': 422, 'suppression-too-long': 422 },
});

const SuppressionShape = Suppression.omit({ version: true }).meta({ title: 'Suppression' });

export const listSuppressions = defineOperation({
  id: 'listSuppressions',
  method: 'GET',
  path: '/suppressions',
  tag: 'warnings',
  summary: { zh: '抑制清单，后到期者在前', en: 'Suppressions, the last to expire first' },
  access: 'warning.list',
  query: z.strictObject({ division: Division.optional(), ...paging }),
  answers: { 200: pageOf(SuppressionShape).meta({ title: 'Page of suppressions' }) },
  refusals: {},
});

export const endSuppression = defineOperation({
  id: 'endSuppression',
  method: 'POST',
  path: '/persons/{personId}/suppressions/{id}/ending',
  tag: 'warnings',
  summary: { zh: '提前解除抑制', en: 'End a suppression before its day' },
  access: 'warning.suppress',
  params: z.object({ personId: Id, id: Id }),
  body: z.strictObject({ reason }).meta({ title: 'Ending of a suppression' }),
  answers: { 200: z.object({ suppressionId: Id, counted: z.int() }).meta({ title: 'Ended suppression' }) },
  refusals: { 'suppression-unknown': 404, 'suppression-ended': 409 },
});

export const setCapacity = defineOperation({
  id: 'setCapacity',
  method: 'POST',
  path: '/townships/{id}/capacity',
  tag: 'warnings',
  summary: { zh: '设定乡镇每周核实能力', en: 'Say how many verifications a township can begin in a week' },
  access: 'warning.capacity',
  params: z.object({ id: Division }),
  body: z
    .strictObject({ perWeek: z.int().min(1).max(10_000).nullable().meta({ description: 'null: no limit' }), reason })
    .meta({ title: 'Set capacity' }),
  answers: {
    200: z.object({ township: Division, perWeek: z.int().nullable() }).meta({ title: 'Capacity of a township' }),
  },
  refusals: {},
});

export const readWarningQueue = defineOperation({
  id: 'readWarningQueue',
  method: 'GET',
  path: '/townships/{id}/warning-queue',
  tag: 'warnings',
  summary: { zh: '排队待核实的预警及其位次', en: 'Warnings that wait for a place in a coming week, in order' },
  access: 'warning.list',
  params: z.object({ id: Division }),
  query: z.strictObject({ from: z.coerce.number().int().min(1).default(1), limit: paging.limit }),
  answers: {
    200: z
      .object({
        township: Division,
        perWeek: z.int().nullable(),
        takenThisWeek: z.int(),
        waiting: z.int(),
        items: z.array(
          QueueEntry.omit({ version: true, township: true })
            .extend({ position: z.int() })
            .meta({ title: 'Queued warning' }),
        ),
      })
      .meta({ title: 'Queue of a township' }),
  },
  refusals: {},
});

const ClosureShape = MassClosure.omit({ version: true, cursor: true }).meta({ title: 'Closing of many' });
const Advanced = z.object({ id: Id, status: MassClosure.shape.status, more: z.boolean() }).meta({
  title: 'Step of a closing of many',
  description: '`more`: call again, or let the sweep go on within the hour',
});
const closures = { 'closure-unknown': 404 };

export const closeMany = defineOperation({
  id: 'closeMany',
  method: 'POST',
  path: '/warning-closures',
  tag: 'warnings',
  summary: { zh: '因同一原因（如批次错误）批量办结预警', en: 'Close many warnings for one cause, e.g. a bad batch' },
  access: 'warning.close-many',
  body: z.strictObject({ county: Division, cause: Cause, reason }).meta({ title: 'Close many' }),
  answers: { 201: z.object({ closureId: Id }).meta({ title: 'Begun closing' }) },
  refusals: {},
});

export const advanceClosure = defineOperation({
  id: 'advanceClosure',
  method: 'POST',
  path: '/warning-closures/{id}/steps',
  tag: 'warnings',
  summary: { zh: '继续批量办结或者撤销', en: 'Go on with the next hundred' },
  access: 'warning.close-many',
  params: idParams,
  answers: { 200: Advanced },
  refusals: closures,
});

export const undoClosure = defineOperation({
  id: 'undoClosure',
  method: 'POST',
  path: '/warning-closures/{id}/undoing',
  tag: 'warnings',
  summary: { zh: '撤销批量办结，逐件恢复', en: 'Undo the closing: each warning is taken up again' },
  access: 'warning.close-many',
  params: idParams,
  body: z.strictObject({ reason }).meta({ title: 'Undoing' }),
  answers: { 200: z.object({ closureId: Id }).meta({ title: 'Begun undoing' }) },
  refusals: { ...closures, 'closure-not-done': 409, 'closure-undone': 409 },
});

export const listClosures = defineOperation({
  id: 'listClosures',
  method: 'GET',
  path: '/warning-closures',
  tag: 'warnings',
  summary: { zh: '批量办结清单', en: 'Closings of many, newest first' },
  access: 'warning.list',
  query: z.strictObject({ county: Division.optional(), ...paging }),
  answers: { 200: pageOf(ClosureShape).meta({ title: 'Page of closings' }) },
  refusals: {},
});

export const readClosure = defineOperation({
  id: 'readClosure',
  method: 'GET',
  path: '/warning-closures/{id}',
  tag: 'warnings',
  summary: { zh: '批量办结逐件结果', en: 'One closing with what became of each warning' },
  access: 'warning.list',
  params: idParams,
  answers: {
    200: z
      .object({
        ...ClosureShape.shape,
        counts: z.object({ closed: z.int(), 'trigger-voided': z.int(), left: z.int(), undone: z.int() }),
        items: z.array(ClosureItem.omit({ version: true, closureId: true }).meta({ title: 'Item of a closing' })),
      })
      .meta({ title: 'Closing of many with its items' }),
  },
  refusals: closures,
});

const Counts = z.record(z.string(), z.int()).meta({ description: 'Warnings by outcome of their verification' });

export const readPrecision = defineOperation({
  id: 'readPrecision',
  method: 'GET',
  path: '/precision',
  tag: 'warnings',
  summary: {
    zh: '预警准确率：按指标、乡镇和来源统计核实结果',
    en: 'What verification made of warnings, by indicator, township and source',
  },
  access: 'figures.read',
  query: z.strictObject({
    county: Division.optional(),
    month: z
      .string()
      .regex(/^\d{4}-\d{2}$/)
      .meta({ description: 'Month of the verification' }),
  }),
  answers: {
    200: z
      .object({
        county: Division,
        month: z.string(),
        items: z.array(
          z
            .object({
              indicator: z.string(),
              source: z.string(),
              township: Division,
              outcomes: Counts,
              confirmed: z.int(),
              judged: z
                .int()
                .meta({ description: 'confirmed, no difficulty, data error; not those who moved, died, were not met' }),
            })
            .meta({ title: 'Precision of an indicator' }),
        ),
      })
      .meta({ title: 'Precision' }),
  },
  refusals: {},
});

const WindowShape = MonitoringWindow.omit({ version: true }).meta({ title: 'Monitoring window' });

export const listMonitoring = defineOperation({
  id: 'listMonitoring',
  method: 'GET',
  path: '/monitoring-windows',
  tag: 'monitoring',
  summary: {
    zh: '退出、未获批后继续监测的人员',
    en: 'Persons watched after an exit or a refusal, the first to end first',
  },
  access: 'monitoring.list',
  query: z.strictObject({
    division: Division.optional(),
    status: MonitoringWindow.shape.status.default('watching'),
    ...paging,
  }),
  answers: { 200: pageOf(WindowShape).meta({ title: 'Page of monitoring windows' }) },
  refusals: {},
});

export const endMonitoring = defineOperation({
  id: 'endMonitoring',
  method: 'POST',
  path: '/monitoring-windows/{id}/ending',
  tag: 'monitoring',
  summary: { zh: '提前结束监测', en: 'End a watch, by name and with a reason' },
  access: 'monitoring.end',
  params: idParams,
  body: z.strictObject({ reason }).meta({ title: 'Ending of a watch' }),
  answers: { 200: z.object({ id: Id, endedAt: Instant }).meta({ title: 'Ended watch' }) },
  refusals: { 'window-unknown': 404, 'window-ended': 409, 'watch-has-a-term': 409 },
});
