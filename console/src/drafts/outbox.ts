import { useSyncExternalStore } from 'react';
import type { CompleteTask } from '../../../shared/client/index.ts';
import { ProblemError } from '../../../shared/client/problemError.ts';
import { api } from '../api/client.ts';
import { find, forget, idsIn, keep } from './store.ts';

/** A form that was submitted and has not reached the service yet. */
export interface Sent {
  taskId: string;
  body: CompleteTask;
  /** The same for every attempt: the service carries a form out once. */
  idempotencyKey: string;
  etag?: string;
  at: string;
  /** `conflict`: others went on with the task meanwhile; somebody has to look. */
  state: 'waiting' | 'conflict' | 'refused';
  code?: string;
}

let entries: readonly Sent[] = [];
let owner = '';
let sending = false;
const listeners = new Set<() => void>();

function set(next: readonly Sent[]): void {
  entries = next;
  for (const listener of listeners) listener();
}

const keyOf = (taskId: string) => `${owner}/${taskId}`;

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
  await keep('outbox', keyOf(sent.taskId), sent);
  set([...entries.filter(({ taskId }) => taskId !== sent.taskId), sent]);
}

export async function withdraw(taskId: string): Promise<void> {
  await forget('outbox', keyOf(taskId));
  set(entries.filter((entry) => entry.taskId !== taskId));
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
  const { taskId, body, idempotencyKey, etag } = entry;
  try {
    await api().completeTask({ params: { id: taskId }, body, idempotencyKey, ...(etag && { ifMatch: etag }) });
    await withdraw(taskId);
    await forget('drafts', keyOf(taskId));
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
