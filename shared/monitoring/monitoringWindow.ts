import * as z from 'zod';
import { shardOf } from '../cases/case.ts';
import { Category } from '../policy/category.ts';
import { defineRecord } from '../records/record.ts';
import { Instant, PlainDate } from '../time/index.ts';

/**
 * A person whom the platform goes on watching after an exit or a refusal (000 二（五）, 001 二（二）2（2）, 002 三（二）). Dates on a
 * record, moved by the sweep: a window is longer than an execution may live.
 */
export const MonitoringWindow = z.object({
  /** `<personId>.<caseId>`: one window per person and deciding case. */
  id: z.string(),
  personId: z.string(),
  familyId: z.string(),
  county: z.string(),
  township: z.string(),
  kind: z.enum(['exit', 'refused']),
  /** The category that was left; absent after a refusal. */
  category: Category.optional(),
  /** The case that decided it. */
  caseId: z.string(),
  from: PlainDate,
  /** First day without the watch; absent where the notice names no end. */
  until: PlainDate.optional(),
  /** Where there is no end: when somebody looks at it again. */
  reviewOn: PlainDate.optional(),
  basis: z.string(),
  status: z.enum(['watching', 'ended']),
  endedAt: Instant.optional(),
  /** `term` when time ended it; else the officer. */
  endedBy: z.string().optional(),
  endReason: z.string().optional(),
  /** Warnings raised about the person meanwhile. */
  hits: z.array(z.object({ warningId: z.string(), at: Instant })),
  version: z.int(),
});
export type MonitoringWindow = z.infer<typeof MonitoringWindow>;

export const monitoringWindows = defineRecord<{ id: string }, MonitoringWindow>({
  name: 'MonitoringWindow',
  schema: MonitoringWindow,
  key: ({ id }) => {
    const [personId, caseId] = id.split('.');
    return { PK: `PERSON#${personId}`, SK: `MONITORING#${caseId}` };
  },
  index: (window) => ({
    GSI1PK: windowsOfCounty(window.county, window.status),
    GSI1SK: `${window.until ?? '9999-12-31'}#${window.id}`,
    ...nextMove(window),
  }),
});

function nextMove({ id, status, until, reviewOn }: MonitoringWindow) {
  const next = status === 'watching' ? (until ?? reviewOn) : undefined;
  return next ? { GSI2PK: monitoringShard(id), GSI2SK: `${next}#${id}` } : {};
}

export const windowId = (personId: string, caseId: string) => `${personId}.${caseId}`;
export const windowsOfPerson = (personId: string) => ({ pk: `PERSON#${personId}`, prefix: 'MONITORING#' });
export const windowsOfCounty = (county: string, status: MonitoringWindow['status']) => `MONITORED#${county}#${status}`;
export const monitoringShard = (id: string) => `MONITORING#${shardOf(id)}`;

export const isWatching = ({ status, from, until }: MonitoringWindow, day: PlainDate): boolean =>
  status === 'watching' && from <= day && !(until && until <= day);
