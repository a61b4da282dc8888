interface Persistence {
  db: { exec(sql: string): void };
  loadSqsAndSns(sqs: object, sns: object): void;
  close(): void;
}
interface SqsStore {
  persistence?: Persistence;
  allQueues(): Iterable<{ persistence?: Persistence }>;
}

/**
 * The stores of fauxqs, filled from `directory` and written through to it; in memory without one.
 * fauxqs itself wires them only in its own start function, which listens on every network interface: hence these inner modules,
 * and the exact version in package.json.
 */
export async function loadQueues(directory: string | undefined): Promise<{ stores: object; close(): void }> {
  const sqsStore: SqsStore = new (await inner('sqs/sqsStore.js')).SqsStore();
  const snsStore = new (await inner('sns/snsStore.js')).SnsStore();
  const s3Store = new (await inner('s3/s3Store.js')).S3Store();
  const stores = { sqsStore, snsStore, s3Store };
  if (!directory) return { stores, close: () => {} };

  const persistence: Persistence = new (await inner('persistence.js')).PersistenceManager(directory);
  // Survives `kill -9` as well as FULL does, without an fsync for each message.
  persistence.db.exec('PRAGMA synchronous = NORMAL');
  persistence.loadSqsAndSns(sqsStore, snsStore);
  sqsStore.persistence = persistence;
  for (const queue of sqsStore.allQueues()) queue.persistence = persistence;
  return { stores, close: () => persistence.close() };
}

const inner = (path: string) => import(new URL(path, import.meta.resolve('fauxqs')).href);
