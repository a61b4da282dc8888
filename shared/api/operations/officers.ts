import * as z from 'zod';
import { Division } from '../../identity/index.ts';
import { Absence } from '../../officers/absence.ts';
import { Kinship, Relative } from '../../officers/kinship.ts';
import { PlainDate } from '../../time/index.ts';
import { defineOperation } from '../operation.ts';
import { pageOf, paging } from '../paging.ts';
import { Id, idParams } from './shapes.ts';

const reason = z.string().trim().min(1).max(500);
const OfficerId = z.string().trim().min(1).max(200);

const ofTask = { 'task-unknown': 404, 'task-not-open': 409 };

export const returnTask = defineOperation({
  id: 'returnTask',
  method: 'POST',
  path: '/tasks/{id}/return',
  tag: 'tasks',
  summary: { zh: '把认领的任务退回本单位', en: 'Put a held task back into the pool of its organ' },
  access: 'task.work',
  params: idParams,
  body: z.strictObject({ reason: reason.optional() }).meta({ title: 'Return task' }),
  answers: { 200: z.object({ taskId: Id }).meta({ title: 'Returned task' }) },
  refusals: { ...ofTask, 'task-not-held': 409, 'task-claimed': 409 },
  versioned: true,
});

/** Only who has sat at a desk of the organ is known as its officer. */
const ofColleague = { 'colleague-unknown': 422, 'colleague-elsewhere': 422 };

export const delegateTask = defineOperation({
  id: 'delegateTask',
  method: 'POST',
  path: '/tasks/{id}/delegation',
  tag: 'tasks',
  summary: { zh: '把任务交给本单位同事办理', en: 'Put a task on the desk of a colleague of the same organ' },
  access: 'task.work',
  params: idParams,
  body: z.strictObject({ to: OfficerId, reason: reason.optional() }).meta({ title: 'Delegate task' }),
  answers: { 200: z.object({ taskId: Id, claimedBy: z.string() }).meta({ title: 'Delegated task' }) },
  refusals: {
    ...ofTask,
    'task-claimed': 409,
    'relative-of-family': 409,
    'verifier-does-not-confirm': 409,
    'delegated-to-oneself': 422,
    ...ofColleague,
    'colleague-without-role': 422,
  },
  versioned: true,
});

export const passTaskUp = defineOperation({
  id: 'passTaskUp',
  method: 'POST',
  path: '/tasks/{id}/pass-up',
  tag: 'tasks',
  summary: {
    zh: '本单位无人可办或可签（一人所、须回避），报上级承接',
    en: 'Where nobody of the organ may go on, what is still to be signed goes to the organ above',
  },
  access: 'task.work',
  params: idParams,
  body: z.strictObject({ reason }).meta({ title: 'Pass task up' }),
  answers: {
    200: z.object({ taskId: Id, organ: z.string(), signOff: z.array(z.string()) }).meta({ title: 'Task passed up' }),
  },
  refusals: { ...ofTask, 'no-organ-above': 409 },
  versioned: true,
});

export const recordAbsence = defineOperation({
  id: 'recordAbsence',
  method: 'POST',
  path: '/absences',
  tag: 'officers',
  summary: { zh: '登记请假及代办人', en: 'Tell of an officer’s absence, and who stands in' },
  access: 'absence.record',
  body: z
    .strictObject({
      officer: OfficerId.optional().meta({ description: 'The caller when absent' }),
      from: PlainDate,
      until: PlainDate.meta({ description: 'The last day away' }),
      standIn: OfficerId.optional().meta({ description: 'Without one, whoever of the organ comes first' }),
      reason,
    })
    .meta({ title: 'Record absence' }),
  answers: { 201: z.object({ absenceId: Id }).meta({ title: 'Recorded absence' }) },
  refusals: {
    'absence-of-another': 403,
    'dates-reversed': 422,
    'date-in-the-past': 422,
    'stand-in-is-away': 422,
    ...ofColleague,
  },
});

export const listAbsences = defineOperation({
  id: 'listAbsences',
  method: 'GET',
  path: '/absences',
  tag: 'officers',
  summary: { zh: '本单位请假情况，今天起', en: 'Absences of an organ that are not over' },
  access: 'absence.list',
  query: z.strictObject({ organ: z.string().max(80).optional(), ...paging }),
  answers: {
    200: pageOf(Absence.omit({ version: true }).meta({ title: 'Absence' })).meta({ title: 'Page of absences' }),
  },
  refusals: { 'organ-required': 422 },
});

export const endAbsence = defineOperation({
  id: 'endAbsence',
  method: 'POST',
  path: '/absences/{officer}/{id}/end',
  tag: 'officers',
  summary: { zh: '销假', en: 'The officer is back' },
  access: 'absence.record',
  params: z.object({ officer: OfficerId, id: Id }),
  body: z.strictObject({}).meta({ title: 'End absence' }),
  answers: { 200: z.object({ absenceId: Id }).meta({ title: 'Ended absence' }) },
  refusals: { 'absence-unknown': 404, 'absence-of-another': 403 },
});

export const recordRelative = defineOperation({
  id: 'recordRelative',
  method: 'POST',
  path: '/families/{id}/relatives',
  tag: 'officers',
  summary: { zh: '登记与经办人员的近亲属关系（回避）', en: 'Record that an officer is a relative of the family' },
  access: 'kinship.record',
  params: idParams,
  body: z
    .strictObject({
      officer: OfficerId.optional().meta({ description: 'The caller declares its own relation when absent' }),
      relation: z.string().trim().min(1).max(60),
    })
    .meta({ title: 'Record relative' }),
  answers: { 201: z.object({ officer: z.string(), relatives: z.int() }).meta({ title: 'Recorded relative' }) },
  refusals: { 'family-unknown': 404, 'relative-known': 409 },
});

export const endRelative = defineOperation({
  id: 'endRelative',
  method: 'POST',
  path: '/families/{id}/relatives/{officer}/end',
  tag: 'officers',
  summary: { zh: '更正误登的近亲属关系', en: 'Take back a registration that was wrong' },
  access: 'kinship.record',
  params: z.object({ id: Id, officer: OfficerId }),
  body: z.strictObject({ reason }).meta({ title: 'End relative' }),
  answers: { 200: z.object({ officer: z.string() }).meta({ title: 'Ended relative' }) },
  refusals: { 'family-unknown': 404, 'relative-unknown': 404, 'same-person': 409 },
});

export const listRelatives = defineOperation({
  id: 'listRelatives',
  method: 'GET',
  path: '/relatives',
  tag: 'officers',
  summary: { zh: '近亲属备案台账', en: 'The register of officers’ relatives of a county' },
  access: 'kinship.list',
  query: z.strictObject({ county: Division.optional(), ...paging }),
  answers: {
    200: pageOf(
      z
        .object({
          ...Kinship.pick({ familyId: true, county: true }).shape,
          relatives: z.array(Relative.meta({ title: 'Relative' })),
        })
        .meta({ title: 'Relatives of a family' }),
    ).meta({ title: 'Page of relatives' }),
  },
  refusals: {},
});
