import * as z from 'zod';
import { Waiting } from '../../cases/case.ts';
import { Actor } from '../../commands/actor.ts';
import { Division } from '../../identity/index.ts';
import { Photos } from '../../photos/photo.ts';
import { Instant, PlainDate } from '../../time/index.ts';
import { HouseholdVisit, VisitItem } from '../../visits/householdVisit.ts';
import { defineOperation } from '../operation.ts';
import { pageOf, paging } from '../paging.ts';
import { namesPhotos } from './photos.ts';
import { Id, idParams, SeenPerson, TaskSummary } from './shapes.ts';
import { CompleteTask } from './tasks.ts';

const Happened = z
  .object({ seq: z.int(), type: z.string(), at: Instant, by: Actor, caseId: Id })
  .meta({ title: 'What happened' });

export const readVisitSheet = defineOperation({
  id: 'readVisitSheet',
  method: 'GET',
  path: '/families/{id}/visit-sheet',
  tag: 'visits',
  summary: {
    zh: '一户一访单：上次走访以来的变化、全部待办事项',
    en: 'One sheet for all open business of a family: what changed since the last visit, what is to be done',
  },
  access: 'visit.make',
  params: idParams,
  answers: {
    200: z
      .object({
        familyId: Id,
        township: Division,
        village: Division.optional(),
        persons: z.array(SeenPerson),
        lastVisit: Happened.optional(),
        changes: z.array(Happened),
        cases: z.array(
          z
            .object({ id: Id, kind: z.string(), status: z.string(), since: Instant, waiting: z.array(Waiting) })
            .meta({ title: 'Open case of a family' }),
        ),
        items: z.array(
          z
            .object({
              ...TaskSummary.shape,
              mine: z.boolean().meta({ description: 'Whether it is put to the caller’s organ' }),
              atHome: z.boolean().meta({ description: 'Whether somebody goes to the family for it' }),
            })
            .meta({ title: 'Item of a visit sheet' }),
        ),
      })
      .meta({ title: 'Visit sheet' }),
  },
  refusals: { 'family-unknown': 404 },
});

const most = 30;

export const closeVisit = defineOperation({
  id: 'closeVisit',
  method: 'POST',
  path: '/families/{id}/visits',
  tag: 'visits',
  summary: {
    zh: '提交一户一访单，逐项办结并返回结果',
    en: 'Submit one visit: each item is closed, or says why not; saved visits are counted',
  },
  access: 'visit.make',
  params: idParams,
  body: z
    .strictObject({
      visitedOn: PlainDate,
      visitors: z.array(z.string().trim().min(1).max(64)).min(1).max(6),
      note: z.string().trim().min(1).max(1000),
      photos: Photos,
      items: z
        .array(z.strictObject({ taskId: Id, completion: CompleteTask }).meta({ title: 'Completion of one task' }))
        .max(most),
    })
    .meta({ title: 'Close visit' }),
  answers: {
    201: z
      .object({ visitId: Id, saved: z.int(), items: z.array(VisitItem.meta({ title: 'Result of one item' })) })
      .meta({ title: 'Closed visit' }),
  },
  refusals: { 'family-unknown': 404, 'date-in-the-future': 422, ...namesPhotos },
});

export const listHouseholdVisits = defineOperation({
  id: 'listHouseholdVisits',
  method: 'GET',
  path: '/household-visits',
  tag: 'visits',
  summary: { zh: '一户一访记录及节省的走访次数', en: 'Visits of a county, newest first, with the ways each has saved' },
  access: 'visit.list',
  query: z.strictObject({
    county: Division.optional(),
    from: PlainDate.optional(),
    to: PlainDate.optional(),
    ...paging,
  }),
  answers: {
    200: pageOf(HouseholdVisit.omit({ version: true, note: true }).meta({ title: 'Household visit' })).meta({
      title: 'Page of household visits',
    }),
  },
  refusals: {},
});
