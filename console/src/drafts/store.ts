import { openKeys, sealKey } from './sealKey.ts';

/** What a tab may lose its power over keeps here, sealed by the key of whoever is signed in; ids begin with whose it is. */
interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  bytes: ArrayBuffer;
}

const database = 'doudi';
const stores = ['drafts', 'outbox', 'photos', 'frames'] as const;
export type StoreName = (typeof stores)[number];

let opened: Promise<IDBDatabase> | undefined;
let closed = false;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => {
      for (const store of stores) request.result.createObjectStore(store);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opened;
}

async function run<Result>(
  store: StoreName,
  mode: IDBTransactionMode,
  act: (objects: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const transaction = (await open()).transaction(store, mode);
  const request = act(transaction.objectStore(store));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}

export async function keepBytes(store: StoreName, id: string, plain: BufferSource): Promise<void> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const bytes = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await sealKey(), plain);
  if (closed) return;
  const sealed: Sealed = { iv, bytes };
  await run(store, 'readwrite', (objects) => objects.put(sealed, id));
}

/** Undefined too for what somebody else sealed. */
export async function findBytes(store: StoreName, id: string): Promise<ArrayBuffer | undefined> {
  const sealed = await run<Sealed | undefined>(store, 'readonly', (objects) => objects.get(id));
  if (!sealed) return undefined;
  for (const key of await openKeys()) {
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv }, key, sealed.bytes).catch(() => null);
    if (plain) return plain;
  }
  return undefined;
}

export const keep = (store: StoreName, id: string, value: unknown): Promise<void> =>
  keepBytes(store, id, new TextEncoder().encode(JSON.stringify(value)));

export async function find<Value>(store: StoreName, id: string): Promise<Value | undefined> {
  const plain = await findBytes(store, id);
  return plain && (JSON.parse(new TextDecoder().decode(plain)) as Value);
}

export const idsIn = (store: StoreName): Promise<string[]> =>
  run(store, 'readonly', (objects) => objects.getAllKeys()) as Promise<string[]>;

export const forget = (store: StoreName, id: string): Promise<undefined> =>
  run(store, 'readwrite', (objects) => objects.delete(id));

/** How many forms of this person were begun here, and how many of them were submitted and not sent yet. */
export async function leftBy(officer: string): Promise<{ begun: number; unsent: number }> {
  const ofOfficer = (ids: string[]) => ids.filter((id) => id.startsWith(`${officer}/`));
  const [drafts, unsent] = await Promise.all([idsIn('drafts').then(ofOfficer), idsIn('outbox').then(ofOfficer)]);
  return { begun: drafts.filter((id) => !unsent.includes(id)).length, unsent: unsent.length };
}

/** Removes all that this person left here. Nothing more is kept until the page is loaded again. */
export async function clearAllOf(officer: string): Promise<void> {
  closed = true;
  for (const store of stores) {
    const ids = (await idsIn(store)).filter((id) => id.startsWith(`${officer}/`));
    await Promise.all(ids.map((id) => forget(store, id)));
  }
}
