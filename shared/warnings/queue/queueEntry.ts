import * as z from 'zod';
import { shardOf } from '../../cases/case.ts';
import { defineRecord } from '../../records/record.ts';
import { Instant } from '../../time/index.ts';

/** A warning that waits, in open view, for a place in a coming week. First come, first served; urgent ones do not wait. */
export const QueueEntry = z.object({
  /** Of the warning. */
  id: z.string(),
  township: z.string(),
  indicator: z.string(),
  since: Instant,
  version: z.int(),
});
export type QueueEntry = z.infer<typeof QueueEntry>;

type Place = Pick<QueueEntry, 'township' | 'since' | 'id'>;

export const queueEntries = defineRecord<Place, QueueEntry>({
  name: 'QueueEntry',
  schema: QueueEntry,
  key: ({ township, since, id }) => ({ PK: `WARNINGQUEUE#${township}`, SK: `${since}#${id}` }),
  index: ({ township, since, id }) => ({ GSI2PK: queueShard(township), GSI2SK: `${township}#${since}#${id}` }),
});

export const queueOf = (township: string) => ({ pk: `WARNINGQUEUE#${township}` });
/** One township's queue lies in one shard, in order. */
export const queueShard = (township: string) => `WARNINGQUEUE#${shardOf(township)}`;
