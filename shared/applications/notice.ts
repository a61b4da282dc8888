import * as z from 'zod';
import { Text } from '../policy/category.ts';
import { defineRecord } from '../records/record.ts';
import { addDays, addMonths, Instant, PlainDate } from '../time/index.ts';

/** A written decision, in plain words, with what can be done against it; and how it was served. */
export const Notice = z.object({
  caseId: z.string(),
  id: z.string(),
  kind: z.enum([
    'confirmation',
    'refusal',
    'ending',
    'conversion',
    'procedure-ended',
    'extension',
    'pause',
    'resumption',
    'hand-over',
    'relief-confirmed',
    'relief-recovery',
  ]),
  /** In whose name it is written. */
  letterhead: Text.optional(),
  text: Text,
  /** Absent where nothing is decided that could be challenged. */
  remedy: Text.optional(),
  writtenAt: Instant,
  channel: z.string().optional(),
  servedOn: PlainDate.optional(),
  proof: z.string().optional(),
  /** Last days of the remedies, from service (行政复议法 art. 20, 行政诉讼法 art. 46). */
  remedyTerms: z.object({ reconsideration: PlainDate, suit: PlainDate }).optional(),
  version: z.int(),
});
export type Notice = z.infer<typeof Notice>;

export const notices = defineRecord<Pick<Notice, 'caseId' | 'id'>, Notice>({
  name: 'Notice',
  schema: Notice,
  key: ({ caseId, id }) => ({ PK: `CASE#${caseId}`, SK: `NOTICE#${id}` }),
});

export const noticesOf = (caseId: string) => ({ pk: `CASE#${caseId}`, prefix: 'NOTICE#' });

const reconsiderationDays = 60;
const suitMonths = 6;

/** Sixty days for 行政复议, six months for 行政诉讼, both counted from the day of service. */
export const remedyTermsFrom = (servedOn: PlainDate) => ({
  reconsideration: addDays(servedOn, reconsiderationDays),
  suit: addMonths(servedOn, suitMonths),
});

export interface Served {
  channel: string;
  servedOn: PlainDate;
  proof: string;
}

/** The notice as served: from here the terms of its remedies run. */
export const served = (notice: Notice, how: Served): Notice => ({
  ...notice,
  ...how,
  ...(notice.remedy && { remedyTerms: remedyTermsFrom(how.servedOn) }),
});
