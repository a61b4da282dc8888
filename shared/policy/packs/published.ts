import type { PackIdentity } from '../pack.ts';
import { publishedHashes } from './published.gen.ts';

/**
 * Identity of a pack version. The hash is frozen when the version is published (`node infra/policy/writePackHashes.ts`);
 * a test fails when a file of a published folder changes afterwards.
 */
export function published(id: string, status: PackIdentity['status']): PackIdentity {
  const hash = publishedHashes[id];
  if (hash === undefined) throw new Error(`pack ${id} is not published`);
  return { id, hash, status };
}
