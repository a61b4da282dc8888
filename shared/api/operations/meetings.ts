import * as z from 'zod';
import { Minutes } from '../../deliberations/minutes.ts';
import { Division } from '../../identity/index.ts';
import { Meeting } from '../../meetings/meeting.ts';
import { Agency } from '../../policy/index.ts';
import { Instant, PlainDate } from '../../time/index.ts';
import { defineOperation } from '../operation.ts';
import { Id, idParams } from './shapes.ts';

const countyParams = z.object({ id: Division });

export const announceMinutes = defineOperation({
  id: 'announceMinutes',
  method: 'POST',
  path: '/deliberations/{id}/minutes',
  tag: 'deliberations',
  summary: { zh: '登记会议纪要文件并取得上传地址', en: 'Announce a file of minutes and get an address to put it to' },
  access: 'deliberation.minutes',
  params: idParams,
  body: z
    .strictObject({
      name: z.string().trim().min(1).max(200),
      bytes: z.int().min(1).max(50_000_000),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    })
    .meta({ title: 'Announce minutes' }),
  answers: {
    201: z
      .object({
        fileId: Id,
        upload: z.object({ url: z.string(), method: z.literal('PUT'), expiresAt: Instant }),
      })
      .meta({ title: 'Announced minutes' }),
  },
  refusals: { 'deliberation-unknown': 404, 'not-in-session': 409 },
});

export const readMinutes = defineOperation({
  id: 'readMinutes',
  method: 'GET',
  path: '/deliberations/{id}/minutes/{fileId}',
  tag: 'deliberations',
  summary: { zh: '下载会议纪要', en: 'Get a file of minutes, with the hash by which it is known' },
  access: 'deliberation.read',
  params: z.object({ id: Id, fileId: Id }),
  answers: {
    200: z
      .object({ ...Minutes.omit({ key: true }).shape, url: z.string(), expiresAt: Instant })
      .meta({ title: 'File of minutes' }),
  },
  refusals: { 'deliberation-unknown': 404, 'minutes-unknown': 404 },
});

export const recordMeeting = defineOperation({
  id: 'recordMeeting',
  method: 'POST',
  path: '/counties/{id}/meetings',
  tag: 'deliberations',
  summary: { zh: '登记联席会议等年度事项', en: 'Record a joint meeting, or what else is owed once a year' },
  access: 'meeting.record',
  params: countyParams,
  body: z
    .strictObject({
      counter: z.string().min(1).max(60).meta({ description: 'As the rules of the county name it' }),
      on: PlainDate,
      attended: z.array(Agency).max(40).default([]),
      minutes: z.string().trim().min(1).max(200).meta({ description: '文号或者纪要编号' }),
    })
    .meta({ title: 'Record meeting' }),
  answers: { 201: z.object({ meetingId: Id }).meta({ title: 'Recorded meeting' }) },
  refusals: { 'date-in-the-future': 422, 'counter-not-in-pack': 422 },
});

export const readYearlyCounters = defineOperation({
  id: 'readYearlyCounters',
  method: 'GET',
  path: '/counties/{id}/yearly-counters',
  tag: 'deliberations',
  summary: { zh: '年度最低次数及第四季度提醒', en: 'What is owed each year, how often it was done, and the alarm' },
  access: 'meeting.read',
  params: countyParams,
  query: z.strictObject({ year: z.coerce.number().int().min(2020).max(2100).optional() }),
  answers: {
    200: z
      .object({
        county: Division,
        year: z.int(),
        items: z.array(
          z
            .object({
              counter: z.string(),
              atLeast: z.int(),
              held: z.int(),
              basis: z.string(),
              alarm: z.boolean(),
              alarmedAt: Instant.optional(),
            })
            .meta({ title: 'Yearly counter' }),
        ),
        meetings: z.array(Meeting.omit({ version: true }).meta({ title: 'Meeting' })),
      })
      .meta({ title: 'Yearly counters' }),
  },
  refusals: { 'no-pack': 422 },
});
