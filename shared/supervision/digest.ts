import * as z from 'zod';
import { defineRecord } from '../records/record.ts';
import type { Escalation } from '../tasks/moveTask.ts';
import { Instant, PlainDate } from '../time/index.ts';

/** Ids that a digest names of each sort; the list of escalations holds the rest. */
const most = 200;

/** What of subordinate organs became late on one day, told to the organ above once (P11), not task by task. */
export const Digest = z.object({
  organ: z.string(),
  day: PlainDate,
  /** 升级 and 督办. */
  escalated: z.int(),
  supervised: z.int(),
  /** Cases that were not decided in their statutory time. */
  terms: z.int(),
  byOrgan: z.array(z.object({ organ: z.string(), count: z.int() })),
  taskIds: z.array(z.string()).max(most),
  caseIds: z.array(z.string()).max(most),
  seenBy: z.string().optional(),
  seenAt: Instant.optional(),
  version: z.int(),
});
export type Digest = z.infer<typeof Digest>;

export const digests = defineRecord<Pick<Digest, 'organ' | 'day'>, Digest>({
  name: 'Digest',
  schema: Digest,
  key: ({ organ, day }) => ({ PK: `DIGEST#${organ}`, SK: day }),
});

export const digestsOf = (organ: string) => ({ pk: `DIGEST#${organ}` });

/** The digest of one organ's day, the organs with most late work first. */
export function digestOf(organ: string, day: PlainDate, late: readonly Escalation[]): Omit<Digest, 'version'> {
  const counts = new Map<string, number>();
  for (const { organ: of } of late) counts.set(of, (counts.get(of) ?? 0) + 1);
  const byOrgan = [...counts].map(([of, count]) => ({ organ: of, count }));
  const terms = late.filter(({ kind }) => kind === 'term');
  return {
    organ,
    day,
    escalated: late.filter(({ kind }) => kind === 'escalate').length,
    supervised: late.filter(({ kind }) => kind === 'supervise').length,
    terms: terms.length,
    byOrgan: byOrgan.toSorted((a, b) => b.count - a.count || (a.organ < b.organ ? -1 : 1)),
    taskIds: late.flatMap(({ taskId }) => taskId ?? []).slice(0, most),
    caseIds: terms.flatMap(({ caseId }) => caseId ?? []).slice(0, most),
  };
}
