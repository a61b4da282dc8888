import * as z from 'zod';
import { ChainHead } from '../chain/event.ts';
import { Instant } from '../time/index.ts';

export const CaseKind = z.enum(['application', 'warning', 'deliberation']);
export type CaseKind = z.infer<typeof CaseKind>;

/** On whom a case waits: one entry for each open task. */
export const Waiting = z.object({
  taskId: z.string(),
  kind: z.string(),
  organ: z.string(),
  since: Instant,
  dueAt: Instant,
});
export type Waiting = z.infer<typeof Waiting>;

/** That the execution of a case's present generation ended before its case did, and how. */
export const Halted = z.object({
  status: z.enum(['failed', 'timed-out', 'aborted', 'ended-early', 'stopped']),
  at: Instant,
  /** The error's name, never its cause: that may quote what a state was given. */
  error: z.string().optional(),
  reason: z.string().optional(),
});
export type Halted = z.infer<typeof Halted>;

/** What every case carries, so that lists and figures need neither its tasks nor its execution. */
export const CaseHead = z.object({
  id: z.string(),
  familyId: z.string(),
  county: z.string(),
  township: z.string(),
  village: z.string().optional(),
  /** The pack version that the case began with; a migration is a recorded act. */
  pack: z.object({ id: z.string(), hash: z.string() }),
  openedAt: Instant,
  closedAt: Instant.optional(),
  outcome: z.string().optional(),
  /** Counts executions: `<id>-g<generation>` is the name of the present one. */
  generation: z.int().min(1),
  executionArn: z.string().optional(),
  halted: Halted.optional(),
  /** When the present generation was begun to go on for an earlier one. */
  renewedAt: Instant.optional(),
  waiting: z.array(Waiting),
  /** Since when the case is in its status. */
  since: Instant,
  /** Work that the relay still has to pass on; the sweep sends it again until it is done. */
  followUp: z.object({ kind: z.enum(['start', 'stop', 'redrive']), bulk: z.boolean(), since: Instant }).optional(),
  /** Where this case's last event left its family's chain: saves a read, and is proved by the transaction that relies on it. */
  chainHead: ChainHead.optional(),
  version: z.int(),
});
export type CaseHead = z.infer<typeof CaseHead>;

export const executionName = ({ id, generation }: Pick<CaseHead, 'id' | 'generation'>) => `${id}-g${generation}`;

export const caseKey = ({ id }: { id: string }) => ({ PK: `CASE#${id}`, SK: 'CASE' });

/** Lists by county, newest first when read descending; work that still has to be passed on. */
export function caseIndex(kind: CaseKind, head: CaseHead) {
  const place = head.closedAt ? 'closed' : 'open';
  return {
    GSI1PK: casesOf(kind, head.county, place),
    GSI1SK: `${head.openedAt}#${head.id}`,
    ...sweepKeys(head),
  };
}

/** An open case on which nobody works and nothing is passed on: only its execution can take it further. */
function sweepKeys({ id, followUp, closedAt, waiting, halted, since }: CaseHead) {
  if (followUp) return { GSI2PK: pendingShard(id), GSI2SK: `${followUp.since}#${id}` };
  if (closedAt || halted || waiting.length > 0) return {};
  return { GSI2PK: quietShard(id), GSI2SK: `${since}#${id}` };
}

export const casesOf = (kind: CaseKind, county: string, place: 'open' | 'closed') => `CASES#${kind}#${county}#${place}`;

export const shards = 8;

/** Spreads sweepable work over a few partitions, so that no key takes more writes than DynamoDB allows. */
export function shardOf(id: string): number {
  let sum = 0;
  for (let i = 0; i < id.length; i++) sum = (sum * 31 + id.charCodeAt(i)) % 65_521;
  return sum % shards;
}

export const pendingShard = (id: string) => `PENDING#${shardOf(id)}`;
export const quietShard = (id: string) => `QUIET#${shardOf(id)}`;
export const dueShard = (id: string) => `DUE#${shardOf(id)}`;

/** The kind of a case stands at the front of its id. */
export function caseKindOf(caseId: string): CaseKind {
  if (caseId.startsWith('app-')) return 'application';
  if (caseId.startsWith('war-')) return 'warning';
  if (caseId.startsWith('del-')) return 'deliberation';
  throw new RangeError(`${caseId} is not the id of a case`);
}
