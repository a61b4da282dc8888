import { shards } from '../../cases/case.ts';
import type { Attempt } from '../attempt.ts';

/** Sweeps all shards of one kind of work side by side; `attempt` says whether one that fails stops the others. */
export async function eachShard(
  name: string,
  attempt: Attempt,
  sweep: (shard: string) => Promise<void>,
): Promise<void> {
  const all = Array.from({ length: shards }, (_, shard) => `${name}#${shard}`);
  await Promise.all(all.map((shard) => attempt(shard, () => sweep(shard))));
}
