/** What a tab may lose its power over keeps here: encrypted by a key that this browser cannot give away. */
interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  bytes: ArrayBuffer;
}

const database = 'doudi';
const stores = ['keys', 'drafts', 'outbox'] as const;
export type StoreName = Exclude<(typeof stores)[number], 'keys'>;

let opened: Promise<IDBDatabase> | undefined;

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
  store: (typeof stores)[number],
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

/** Made once for each browser; a key that cannot be exported opens nothing elsewhere. */
async function key(): Promise<CryptoKey> {
  const known = await run<CryptoKey | undefined>('keys', 'readonly', (objects) => objects.get('local'));
  if (known) return known;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  await run('keys', 'readwrite', (objects) => objects.put(made, 'local'));
  return made;
}

export async function keep(store: StoreName, id: string, value: unknown): Promise<void> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(value));
  const bytes = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await key(), text);
  const sealed: Sealed = { iv, bytes };
  await run(store, 'readwrite', (objects) => objects.put(sealed, id));
}

export async function find<Value>(store: StoreName, id: string): Promise<Value | undefined> {
  const sealed = await run<Sealed | undefined>(store, 'readonly', (objects) => objects.get(id));
  if (!sealed) return undefined;
  const bytes = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv }, await key(), sealed.bytes);
  return JSON.parse(new TextDecoder().decode(bytes)) as Value;
}

export const idsIn = (store: StoreName): Promise<string[]> =>
  run(store, 'readonly', (objects) => objects.getAllKeys()) as Promise<string[]>;

export const forget = (store: StoreName, id: string): Promise<undefined> =>
  run(store, 'readwrite', (objects) => objects.delete(id));
