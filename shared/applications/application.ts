import * as z from 'zod';
import { CaseHead, caseIndex, caseKey } from '../cases/case.ts';
import { AssistanceRoute } from '../families/family.ts';
import { defineRecord } from '../records/record.ts';
import { Instant, PlainDate } from '../time/index.ts';
import { ApplicationStatus, transitions } from './status.ts';

export const Channel = z.enum(['self', 'agent', 'window', 'online', 'assisted']);
export type Channel = z.infer<typeof Channel>;

/** What a township or county officer has put down in an act: the result, for what category, and why. */
export const Opinion = z.object({
  result: z.enum(['grant', 'refuse']),
  category: z.string().optional(),
  reason: z.string(),
  by: z.string(),
  at: Instant,
});
export type Opinion = z.infer<typeof Opinion>;

/** One request of a family for help; a case from receipt to closing. */
export const Application = CaseHead.extend({
  kind: z.literal('application'),
  status: ApplicationStatus,
  receipt: z.string(),
  channel: Channel,
  filedBy: z.string(),
  village: z.string().optional(),
  unitId: z.string(),
  applicantId: z.string(),
  route: AssistanceRoute,
  /** Consent to be reviewed for every category in turn (004 二（二）「应当在征得申请人同意后」). */
  consentToCascade: z.boolean(),
  /** Members who let their means be checked. */
  authorised: z.array(z.string()),
  /** Adult members who have not signed yet. */
  unauthorised: z.array(z.string()),
  /** The household, and whom the unit covers; what is known of them stands in `caseFacts`. */
  members: z.array(z.object({ person: z.string(), covered: z.boolean() })),
  /** Counts investigations: an objection or a return begins another. */
  round: z.int().min(1),
  acceptedAt: Instant.optional(),
  papersAsked: z.array(z.string()).optional(),
  determinationId: z.string().optional(),
  /** 测算建议: the category that the rules propose; absent when they name none or need input. */
  proposed: z
    .object({ result: z.enum(['grant', 'refuse', 'needs-input']), category: z.string().optional() })
    .optional(),
  opinion: Opinion.optional(),
  posting: z.object({ place: z.string(), from: PlainDate, until: PlainDate, proof: z.string() }).optional(),
  objections: z.int().min(0),
  decision: Opinion.optional(),
  noticeId: z.string().optional(),
  sourceWarningId: z.string().optional(),
});
export type Application = z.infer<typeof Application>;

export const applications = defineRecord<{ id: string }, Application>({
  name: 'Application',
  schema: Application,
  key: caseKey,
  index: (application) => caseIndex('application', application),
});

/** Takes an application to its next status. A step that is not in the table is a bug, not a refusal. */
export function advance(application: Application, to: ApplicationStatus, now: Instant): Application {
  const allowed: readonly ApplicationStatus[] = transitions[application.status];
  if (!allowed.includes(to)) throw new RangeError(`${application.id} cannot go from ${application.status} to ${to}`);
  return { ...application, status: to, since: now };
}

export function close(application: Application, outcome: string, now: Instant): Application {
  return { ...advance(application, 'closed', now), closedAt: now, outcome };
}
