import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Adapter, AdapterPayload } from 'oidc-provider';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS models (
    kind TEXT NOT NULL, id TEXT NOT NULL, payload TEXT NOT NULL, grantId TEXT, uid TEXT, expires INTEGER,
    PRIMARY KEY (kind, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS byGrant ON models (grantId) WHERE grantId IS NOT NULL;
  CREATE INDEX IF NOT EXISTS byUid ON models (kind, uid) WHERE uid IS NOT NULL;`;

export interface GrantStore {
  adapter(kind: string): Adapter;
  close(): void;
}

/** Sessions, grants, codes and refresh tokens, so that a restart signs nobody out. */
export function openGrantStore(directory: string, now: () => number): GrantStore {
  mkdirSync(directory, { recursive: true });
  const db = new DatabaseSync(join(directory, 'grants.db'));
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
  db.exec(SCHEMA);
  db.prepare('DELETE FROM models WHERE expires < ?').run(now());

  const upsert = db.prepare('INSERT OR REPLACE INTO models VALUES (:kind, :id, :payload, :grantId, :uid, :expires)');
  const byId = db.prepare('SELECT payload FROM models WHERE kind = ? AND id = ? AND (expires IS NULL OR expires >= ?)');
  const byUid = db.prepare(
    'SELECT payload FROM models WHERE kind = ? AND uid = ? AND (expires IS NULL OR expires >= ?)',
  );
  const consume = db.prepare(
    "UPDATE models SET payload = json_set(payload, '$.consumed', ?) WHERE kind = ? AND id = ?",
  );
  const destroy = db.prepare('DELETE FROM models WHERE kind = ? AND id = ?');
  const revoke = db.prepare('DELETE FROM models WHERE grantId = ?');
  const parse = (row: Record<string, unknown> | undefined) =>
    row ? (JSON.parse(row.payload as string) as AdapterPayload) : undefined;

  return {
    adapter: (kind) => ({
      async upsert(id, payload, expiresIn) {
        const { grantId = null, uid = null } = payload;
        const expires = expiresIn === undefined ? null : now() + expiresIn * 1000;
        upsert.run({ kind, id, payload: JSON.stringify(payload), grantId, uid, expires });
      },
      find: async (id) => parse(byId.get(kind, id, now())),
      findByUid: async (uid) => parse(byUid.get(kind, uid, now())),
      // Only the device flow has user codes, and it is off.
      findByUserCode: async () => undefined,
      async consume(id) {
        consume.run(Math.floor(now() / 1000), kind, id);
      },
      async destroy(id) {
        destroy.run(kind, id);
      },
      async revokeByGrantId(grantId) {
        revoke.run(grantId);
      },
    }),
    close: () => db.close(),
  };
}
