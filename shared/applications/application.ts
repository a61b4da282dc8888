import * as z from 'zod';
import { CaseHead, caseIndex, caseKey } from '../cases/case.ts';
import { AssistanceRoute } from '../families/family.ts';
import { Category } from '../policy/category.ts';
import { defineRecord } from '../records/record.ts';
import { Instant, PlainDate } from '../time/index.ts';
import { Clock } from './clock/clock.ts';
import { Places } from './places/places.ts';
import { ReliefFirst } from './relief/relief.ts';
import { ApplicationStatus, transitions } from './status.ts';

/** How a request came in: `visit` and `data` were discovered, `conversion` goes on from another category. */
export const Channel = z.enum(['self', 'agent', 'window', 'online', 'assisted', 'visit', 'data', 'conversion']);
export type Channel = z.infer<typeof Channel>;

/** 低保 and what it cascades into, or 临时救助, which no other case ever blocks (P12). */
export const Benefit = z.enum(['basic-living', 'temporary-relief']);
export type Benefit = z.infer<typeof Benefit>;

/** What a township or county officer has put down in an act: the result, for what category, and why. */
export const Opinion = z.object({
  result: z.enum(['grant', 'refuse']),
  category: z.string().optional(),
  reason: z.string(),
  /** Why it is not granted: the conditions are not met, or the family did not cooperate (57号 art. 29). */
  ground: z.enum(['not-eligible', 'non-cooperation']).optional(),
  by: z.string(),
  at: Instant,
});
export type Opinion = z.infer<typeof Opinion>;

/** The organ that decides, and by what delegation when it is not its own power. */
export const Decider = z.object({
  organ: z.string(),
  delegation: z.object({ mode: z.enum(['entrusted', 'own-name']), instrument: z.string() }).optional(),
});
export type Decider = z.infer<typeof Decider>;

/** 协查: a check of means asked of another division's organ. */
export const Assistance = z.object({ agency: z.string(), division: z.string(), need: z.string() });
export type Assistance = z.infer<typeof Assistance>;

/** One request of a family for help; a case from receipt to closing. */
export const Application = CaseHead.extend({
  kind: z.literal('application'),
  status: ApplicationStatus,
  receipt: z.string(),
  benefit: Benefit.default('basic-living'),
  channel: Channel,
  filedBy: z.string(),
  places: Places.optional(),
  /** Papers that the channel asks for and that were not there: told, never a reason to refuse. */
  lacking: z.array(z.string()).optional(),
  unitId: z.string(),
  applicantId: z.string(),
  route: AssistanceRoute,
  /** Consent to be reviewed for every category in turn (004 二（二）「应当在征得申请人同意后」). */
  consentToCascade: z.boolean(),
  /** Members who let their means be checked. */
  authorised: z.array(z.string()),
  /** Adult members who have not signed yet. */
  unauthorised: z.array(z.string()),
  /** 义务人 who let their means be checked, and who have not signed yet, where the rule asks for them (43号 art. 10). */
  obligors: z.object({ authorised: z.array(z.string()), awaited: z.array(z.string()) }).optional(),
  /** Members who hold an earlier authorisation that the pack lets count (002 二（三）). */
  reusedAuthorisations: z.array(z.string()).optional(),
  /** Members whom somebody represents or represented, by which paper and until when. */
  representations: z
    .array(
      z.object({
        id: z.string(),
        person: z.string(),
        kind: z.string(),
        until: PlainDate.optional(),
        endedOn: PlainDate.optional(),
      }),
    )
    .optional(),
  /** Close relatives of officials are registered apart and visited by the county (57号 arts. 11, 20). */
  relativesOfOfficials: z.array(z.object({ person: z.string(), relation: z.string(), post: z.string() })).optional(),
  /** The household, and whom the unit covers; what is known of them stands in `caseFacts`. */
  members: z.array(z.object({ person: z.string(), covered: z.boolean() })),
  /** Counts investigations: an objection or a return begins another. */
  round: z.int().min(1),
  acceptedAt: Instant.optional(),
  papersAsked: z.array(z.string()).optional(),
  /** Every time that papers were asked for; from the second on with the reason (P12). */
  paperRequests: z
    .array(z.object({ papers: z.array(z.string()), reason: z.string().optional(), by: z.string(), at: Instant }))
    .optional(),
  /** 移交: the organs that handed the case on, in order. */
  handedOver: z
    .array(z.object({ from: z.string(), to: z.string(), reason: z.string(), by: z.string(), at: Instant }))
    .optional(),
  assistance: z.array(Assistance).optional(),
  /** An investigation of another case that is recognised instead of a new one (002 二（三）). */
  recognised: z.object({ caseId: z.string(), on: PlainDate, organ: z.string() }).optional(),
  clock: Clock.optional(),
  determinationId: z.string().optional(),
  /** 测算建议: the category that the rules propose; absent when they name none or need input. */
  proposed: z
    .object({ result: z.enum(['grant', 'refuse', 'needs-input']), category: z.string().optional() })
    .optional(),
  opinion: Opinion.optional(),
  posting: z.object({ place: z.string(), from: PlainDate, until: PlainDate, proof: z.string() }).optional(),
  objections: z.int().min(0),
  decider: Decider.optional(),
  /** An officer holds the case to be complex and asks for a meeting, in that round of the case. */
  referred: z
    .object({ round: z.int(), category: Category.optional(), reason: z.string(), by: z.string(), at: Instant })
    .optional(),
  /** 一事一议 on the case, in that round; its outcome once it has closed. It binds whoever decides where it determines. */
  meeting: z
    .object({
      round: z.int(),
      deliberationId: z.string(),
      category: Category.optional(),
      outcome: z.string().optional(),
      minutes: z.string().optional(),
    })
    .optional(),
  /** An item of the check was corrected after the opinion: whoever decides returns the case first. */
  overtaken: z.boolean().optional(),
  decision: Opinion.optional(),
  /** How often a remedy reopened the case. */
  reopened: z.int().optional(),
  convertedFrom: z.string().optional(),
  relief: ReliefFirst.optional(),
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
