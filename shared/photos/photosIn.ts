import type { Photo } from './photo.ts';

interface Named {
  id: string;
  /** RFC 6901, within the form. */
  pointer: string;
}

/** The photographs that a form names; a proof may also be the number of a sheet of paper. */
export function photosIn(form: Readonly<Record<string, unknown>>): Named[] {
  const list = Array.isArray(form.photos) ? form.photos : [];
  const named = list.map((id, index) => ({ id: String(id), pointer: `/photos/${index}` }));
  const proof = typeof form.proof === 'string' && form.proof.startsWith('pho-') ? form.proof : undefined;
  return proof ? [...named, { id: proof, pointer: '/proof' }] : named;
}

/** Whether a form of this task, or of a visit to this family when there is none, may name the photograph. */
export const mayName = (photo: Photo, taskId: string | undefined): boolean =>
  photo.taskId === undefined || photo.taskId === taskId;
