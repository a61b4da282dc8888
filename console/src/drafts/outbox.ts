import { useSyncExternalStore } from 'react';
import type { ClosedVisit, CloseVisit, CompletedTask, CompleteTask } from '../../../shared/client/index.ts';
import { ProblemError } from '../../../shared/client/problemError.ts';
import { api } from '../api/client.ts';
import { forgetPhotosIn, sendPhotos } from './photos.ts';
import { find, forget, idsIn, keep } from './store.ts';

interface Common {
  /** Of its draft. */
  id: string;
  /** The same for every attempt: the service carries a form out once. */
  idempotencyKey: string;
  at: string;
  /** `conflict`: others went on meanwhile; somebody has to look. */
  state: 'waiting' | 'conflict' | 'refused';
  code?: string;
}

export interface SentTask extends Common {
  kind: 'task';
  taskId: string;
  body: CompleteTask;
  etag?: string;
}

export interface SentVisit extends Common {
  kind: 'visit';
  familyId: string;
  body: CloseVisit;
  /** Of a visit that arrived, where not all of its items could be done. */
  closed?: ClosedVisit;
}

/** A form that was submitted and has not reached the service yet. */
export type Sent = SentTask | SentVisit;

let entries: readonly Sent[] = [];
let owner = '';
let sending = false;
const listeners = new Set<() => void>();

function set(next: readonly Sent[]): void {
  entries = next;
  for (const listener of listeners) listener();
}

const keyOf = (id: string) => `${owner}/${id}`;

/** Reads what this person left here, and sends it whenever there is a connection. */
export async function openOutbox(officer: string): Promise<void> {
  owner = officer;
  const ids = (await idsIn('outbox')).filter((id) => id.startsWith(`${officer}/`));
  const found = await Promise.all(ids.map((id) => find<Sent>('outbox', id)));
  set(found.filter((entry) => entry !== undefined));
  addEventListener('online', () => void sendAll());
  setInterval(() => void sendAll(), 30_000);
  void sendAll();
}

/** Keeps a form for later. */
export async function post(sent: Sent): Promise<void> {
  await keep('outbox', keyOf(sent.id), sent);
  set([...entries.filter(({ id }) => id !== sent.id), sent]);
}

export async function withdraw(id: string): Promise<void> {
  await forget('outbox', keyOf(id));
  set(entries.filter((entry) => entry.id !== id));
}

/** Sends a form with its photographs; whatever was kept for it goes. @throws ProblemError, or when nothing can be reached */
export async function deliverTask(officer: string, sent: Omit<SentTask, 'state' | 'at'>): Promise<CompletedTask> {
  const { id, taskId, idempotencyKey, etag } = sent;
  const body = await sendPhotos(officer, { taskId }, sent.body);
  const request = { params: { id: taskId }, body, idempotencyKey, ...(etag && { ifMatch: etag }) };
  const answer = await api().completeTask(request);
  await clean(officer, id, sent.body);
  return answer.body;
}

/** The same for the sheet of a visit. */
export async function deliverVisit(officer: string, sent: Omit<SentVisit, 'state' | 'at'>): Promise<ClosedVisit> {
  const { id, familyId, idempotencyKey } = sent;
  const body = await sendPhotos(officer, { familyId }, sent.body);
  const answer = await api().closeVisit({ params: { id: familyId }, body, idempotencyKey });
  await clean(officer, id, sent.body);
  await Promise.all(body.items.map(({ taskId }) => forget('frames', `${officer}/${taskId}`)));
  return answer.body;
}

async function clean(officer: string, id: string, body: unknown): Promise<void> {
  const stores = ['drafts', 'frames', 'outbox'] as const;
  await Promise.all(stores.map((store) => forget(store, `${officer}/${id}`)));
  await forgetPhotosIn(officer, body);
}

export async function sendAll(): Promise<void> {
  if (sending || !navigator.onLine) return;
  sending = true;
  try {
    for (const entry of entries.filter(({ state }) => state === 'waiting')) await send(entry);
  } finally {
    sending = false;
  }
}

async function send(entry: Sent): Promise<void> {
  try {
    if (entry.kind === 'task') {
      await deliverTask(owner, entry);
      await withdraw(entry.id);
    } else {
      const closed = await deliverVisit(owner, entry);
      if (closed.items.every(({ ok }) => ok)) await withdraw(entry.id);
      else await post({ ...entry, state: 'conflict', closed });
    }
  } catch (error) {
    if (!(error instanceof ProblemError)) return;
    const conflict = error.status === 409 || error.status === 412;
    await post({ ...entry, state: conflict ? 'conflict' : 'refused', code: error.code });
  }
}

export const useOutbox = (): readonly Sent[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => entries,
  );
