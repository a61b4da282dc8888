import * as z from 'zod';
import { pendingShard } from '../cases/case.ts';
import { FeedId, Month } from '../feeds/index.ts';
import { Division } from '../identity/index.ts';
import { defineRecord } from '../records/record.ts';
import { Instant, PlainDate } from '../time/index.ts';

/** That somebody asked for a comparison out of turn. Its id is the name of the execution that answers it. */
export const RunRequest = z.object({
  id: z.string(),
  scope: Division,
  /** The month of the request when none is named. */
  period: Month.optional(),
  feeds: z.array(FeedId).optional(),
  date: PlainDate.optional(),
  dryRun: z.literal(true).optional(),
  requestedBy: z.string(),
  requestedAt: Instant,
  executionArn: z.string().optional(),
  followUp: z.object({ kind: z.literal('start'), bulk: z.literal(false), since: Instant }).optional(),
  version: z.int(),
});
export type RunRequest = z.infer<typeof RunRequest>;

export const runRequestKind = 'cmp';

export const runRequests = defineRecord<{ id: string }, RunRequest>({
  name: 'RunRequest',
  schema: RunRequest,
  key: ({ id }) => ({ PK: `RUNREQUEST#${id}`, SK: 'RUNREQUEST' }),
  index: ({ id, followUp }) => (followUp ? { GSI2PK: pendingShard(id), GSI2SK: `${followUp.since}#${id}` } : {}),
});

export const isRunRequest = (id: string): boolean => id.startsWith(`${runRequestKind}-`);
