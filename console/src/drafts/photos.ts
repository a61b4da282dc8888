import type { AnnounceAPhotograph } from '../../../shared/client/index.ts';
import { api } from '../api/client.ts';
import { fitPhoto } from './fitPhoto.ts';
import { find, findBytes, forget, keep, keepBytes } from './store.ts';

/** What is known of a photograph that lies on this machine. */
interface Kept extends AnnounceAPhotograph {
  /** Once the service has all of it. */
  photoId?: string;
}

/** Whose form names it: of one task, or of a visit to a family. */
export type PhotoHome = { taskId: string } | { familyId: string };

const prefix = 'local-';

/** A form names it so until it is sent. */
export const isLocal = (id: string): boolean => id.startsWith(prefix);

/** Seals a photograph on this machine and gives the name by which a form holds it. @throws UnfitPhoto */
export async function keepPhoto(officer: string, file: File): Promise<string> {
  const { contentType, bytes: blob } = await fitPhoto(file);
  const bytes = await blob.arrayBuffer();
  const sha256 = await hashOf(bytes);
  const id = `${prefix}${crypto.randomUUID()}`;
  await keepBytes('photos', `${officer}/${id}.bytes`, bytes);
  await keep('photos', `${officer}/${id}`, { contentType, bytes: blob.size, sha256 } satisfies Kept);
  return id;
}

export async function keptPhoto(officer: string, id: string): Promise<Blob | undefined> {
  const kept = await find<Kept>('photos', `${officer}/${id}`);
  const bytes = kept && (await findBytes('photos', `${officer}/${id}.bytes`));
  return bytes && new Blob([bytes], { type: kept.contentType });
}

export async function forgetPhoto(officer: string, id: string): Promise<void> {
  await Promise.all([forget('photos', `${officer}/${id}`), forget('photos', `${officer}/${id}.bytes`)]);
}

/** Sends each photograph that a form names and that only this machine has; the form comes back with the service's names. */
export async function sendPhotos<Form>(officer: string, home: PhotoHome, form: Form): Promise<Form> {
  const names = new Map<string, string>();
  for (const id of localsIn(form)) names.set(id, await sendPhoto(officer, home, id));
  return renamed(form, names) as Form;
}

export async function forgetPhotosIn(officer: string, form: unknown): Promise<void> {
  await Promise.all(localsIn(form).map((id) => forgetPhoto(officer, id)));
}

async function sendPhoto(officer: string, home: PhotoHome, id: string): Promise<string> {
  const kept = await find<Kept>('photos', `${officer}/${id}`);
  const blob = kept && (await keptPhoto(officer, id));
  // The service says of a name that it does not know which field holds it.
  if (!kept || !blob) return id;
  if (kept.photoId) return kept.photoId;
  const { contentType, bytes, sha256 } = kept;
  const request = { body: { contentType, bytes, sha256 }, idempotencyKey: id };
  const { body } =
    'taskId' in home
      ? await api().announceTaskPhoto({ params: { id: home.taskId }, ...request })
      : await api().announceVisitPhoto({ params: { id: home.familyId }, ...request });
  const { url, headers } = body.upload;
  const answer = await fetch(url, { method: 'PUT', headers, body: blob });
  // 412: it is there already, and an answer got lost.
  if (!answer.ok && answer.status !== 412) throw new Error(`The store answers ${answer.status}.`);
  await keep('photos', `${officer}/${id}`, { ...kept, photoId: body.photoId } satisfies Kept);
  return body.photoId;
}

export async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const localsIn = (form: unknown): string[] => [
  ...new Set(JSON.stringify(form ?? null).match(/(?<=")local-[\da-f-]{36}(?=")/g) ?? []),
];

function renamed(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((each) => renamed(each, names));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, renamed(each, names)]));
}
