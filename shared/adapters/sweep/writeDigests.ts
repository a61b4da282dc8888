import { create, replace } from '../../records/write.ts';
import { digestOf, digests } from '../../supervision/digest.ts';
import { escalations, escalationsTo } from '../../tasks/moveTask.ts';
import { addDays, type Instant, shanghaiDateOf, startOfShanghaiDay } from '../../time/index.ts';
import { createReader } from '../dynamodb/reader.ts';
import type { Table } from '../dynamodb/table.ts';
import { transact } from '../dynamodb/transact.ts';

/**
 * Brings today's digest of each organ up to date with what was escalated to it. One sweep runs at a time, so that
 * nobody else writes it; whoever reads it at the same moment only loses the note that it was seen to a later sweep.
 */
export async function writeDigests(table: Table, organs: ReadonlySet<string>, now: Instant): Promise<void> {
  const reader = createReader(table);
  const day = shanghaiDateOf(now);
  const from = startOfShanghaiDay(day);
  const to = startOfShanghaiDay(addDays(day, 1));
  for (const organ of organs) {
    const late = await reader.list(escalations, { index: 'GSI1', pk: escalationsTo(organ), from, to });
    const known = await reader.find(digests, { organ, day });
    const digest = digestOf(organ, day, late);
    await transact(table, [known ? replace(digests, { ...digest, version: known.version }) : create(digests, digest)]);
  }
}
