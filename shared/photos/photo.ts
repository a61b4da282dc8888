import * as z from 'zod';
import { Division } from '../identity/index.ts';
import { defineRecord } from '../records/record.ts';
import { Instant } from '../time/index.ts';

/** 10 MB: what the camera of a phone makes. */
const most = 10_000_000;

export const PhotoFile = z.object({
  contentType: z.enum(['image/jpeg', 'image/png', 'image/heic']),
  bytes: z.int().min(1).max(most),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type PhotoFile = z.infer<typeof PhotoFile>;

/** A photograph of a family's file: announced with its hash, uploaded by a presigned address, named by the form of a task or visit. */
export const Photo = z.object({
  id: z.string(),
  familyId: z.string(),
  /** Whose form may name it; any of the family's when absent. */
  taskId: z.string().optional(),
  division: Division,
  ...PhotoFile.shape,
  by: z.string(),
  at: Instant,
  version: z.int(),
});
export type Photo = z.infer<typeof Photo>;

export const photos = defineRecord<Pick<Photo, 'familyId' | 'id'>, Photo>({
  name: 'Photo',
  schema: Photo,
  key: ({ familyId, id }) => ({ PK: `FAMILY#${familyId}`, SK: `PHOTO#${id}` }),
});

export const photoKey = ({ familyId, id }: Pick<Photo, 'familyId' | 'id'>) => `photos/${familyId}/${id}`;

/** Photographs in a form. */
export const Photos = z
  .array(z.string().min(1).max(64))
  .max(12)
  .optional()
  .meta({ title: '照片 Photographs', description: 'Ids of photographs of this family' });
