import * as z from 'zod';
import { Photo, PhotoFile } from '../../photos/photo.ts';
import { Instant } from '../../time/index.ts';
import { defineOperation } from '../operation.ts';
import { Id, idParams } from './shapes.ts';

const announced = {
  body: z.strictObject(PhotoFile.shape).meta({ title: 'Announce a photograph' }),
  answers: {
    201: z
      .object({
        photoId: Id,
        upload: z.object({
          url: z.string(),
          method: z.literal('PUT'),
          headers: z
            .record(z.string(), z.string())
            .meta({ description: 'Signed: the store refuses another length, type or content, and a second one' }),
          expiresAt: Instant,
        }),
      })
      .meta({ title: 'Announced photograph' }),
  },
} as const;

/** What a form is refused for that names photographs. */
export const namesPhotos = { 'photo-unknown': 422, 'photo-not-uploaded': 422 };

export const announceTaskPhoto = defineOperation({
  id: 'announceTaskPhoto',
  method: 'POST',
  path: '/tasks/{id}/photos',
  tag: 'photos',
  summary: { zh: '登记任务照片并取得上传地址', en: 'Announce a photograph of a task and get an address to put it to' },
  access: 'task.work',
  params: idParams,
  ...announced,
  refusals: { 'task-unknown': 404, 'task-not-open': 409 },
});

export const announceVisitPhoto = defineOperation({
  id: 'announceVisitPhoto',
  method: 'POST',
  path: '/families/{id}/photos',
  tag: 'photos',
  summary: { zh: '登记走访照片并取得上传地址', en: 'Announce a photograph of a visit and get an address to put it to' },
  access: 'visit.make',
  params: idParams,
  ...announced,
  refusals: { 'family-unknown': 404 },
});

export const readPhoto = defineOperation({
  id: 'readPhoto',
  method: 'GET',
  path: '/families/{id}/photos/{photoId}',
  tag: 'photos',
  summary: {
    zh: '查看照片（留下查阅记录）',
    en: 'See a photograph, with the hash by which it is known; the reading is logged',
  },
  access: 'photo.read',
  params: z.object({ id: Id, photoId: Id }),
  answers: {
    200: z
      .object({ ...Photo.omit({ version: true, division: true }).shape, url: z.string(), expiresAt: Instant })
      .meta({ title: 'Photograph' }),
  },
  refusals: { 'photo-unknown': 404 },
});
