import * as z from 'zod';
import { CaseHead, caseIndex, caseKey } from '../cases/case.ts';
import { NeedKind } from '../policy/engine/warningFacts.ts';
import { VerificationDepth, type WarningPolicy } from '../policy/warningPolicy.ts';
import { defineRecord } from '../records/record.ts';
import { Instant } from '../time/index.ts';
import { Action, Classified } from './action.ts';
import { Proposal } from './proposal.ts';
import { WarningSource } from './source.ts';
import { transitions, WarningStatus } from './status.ts';
import { Trigger } from './trigger.ts';

export const VerificationOutcome = z.enum([
  'confirmed',
  'no-difficulty',
  'data-error',
  'moved',
  'deceased',
  'cannot-be-reached',
]);
export type VerificationOutcome = z.infer<typeof VerificationOutcome>;

export const Verification = z.object({
  round: z.int().min(1),
  depth: VerificationDepth,
  outcome: VerificationOutcome,
  note: z.string(),
  photos: z.array(z.string()).optional(),
  needs: z.array(NeedKind),
  /** Benefits of the pack that are owed and were not received. */
  undelivered: z.array(z.string()).optional(),
  /** As it looks to whoever verified; absent where nobody could say. */
  mayQualify: z.boolean().optional(),
  mayNoLongerQualify: z.boolean().optional(),
  complex: z.boolean().optional(),
  by: z.string(),
  at: Instant,
});
export type Verification = z.infer<typeof Verification>;

/** A person whose life, by the data, got worse or better; a case from the hit to its closing. */
export const Warning = CaseHead.extend({
  kind: z.literal('warning'),
  status: WarningStatus,
  personId: z.string(),
  /** Nobody knows yet who it is: `personId` names a description, and to find out is the first verification. */
  unidentified: z.literal(true).optional(),
  /** The warning that took over what was noticed, when the person turned out to be on record. */
  handedTo: z.string().optional(),
  indicator: z.object({ id: z.string(), version: z.string(), family: z.string() }),
  /** `2026-03` */
  period: z.string(),
  /** Of the first trigger, as are person, indicator and period. */
  source: WarningSource,
  /** All that was noticed in the household while the case was open, each with its evidence. */
  triggers: z.array(Trigger).min(1),
  urgency: z.enum(['normal', 'urgent']),
  depth: VerificationDepth,
  /** Counts verifications: whoever cannot be reached is looked for more closely. */
  round: z.int().min(1),
  verifications: z.array(Verification),
  /** The engine's proposal (测算建议); the officer decides. */
  proposed: Proposal.optional(),
  classes: z.array(Classified),
  actions: z.array(Action),
  /** What the last verification made of the first so many triggers: the precision of their indicators. */
  verdict: z.object({ outcome: VerificationOutcome, at: Instant, triggers: z.int().min(0) }).optional(),
  /** Since when it waits for a place in its township's weeks. */
  queuedSince: Instant.optional(),
  /** The suppression by which it was closed unseen. */
  suppressedBy: z.string().optional(),
  /** Each time that a closed warning was taken up again, and by what it had been closed. */
  reopened: z.array(z.object({ by: z.string(), at: Instant, reason: z.string(), outcome: z.string() })).default([]),
});
export type Warning = z.infer<typeof Warning>;

export const warnings = defineRecord<{ id: string }, Warning>({
  name: 'Warning',
  schema: Warning,
  key: caseKey,
  index: (warning) => caseIndex('warning', warning),
});

/** Takes a warning to its next status. A step that is not in the table is a bug, not a refusal. */
export function advance(warning: Warning, to: WarningStatus, now: Instant): Warning {
  const allowed: readonly WarningStatus[] = transitions[warning.status];
  if (!allowed.includes(to)) throw new RangeError(`${warning.id} cannot go from ${warning.status} to ${to}`);
  return { ...warning, status: to, since: now };
}

/** The organ that classifies: the pack's owner of warnings, at the lowest level that is competent here. */
export const ownerOf = (warning: Warning, { owner }: WarningPolicy) =>
  owner.level === 'township' ? townshipOf(warning) : civilAffairsOf(warning);

export const townshipOf = ({ township }: Warning) => `township:${township}`;
export const civilAffairsOf = ({ county }: Warning) => `civil-affairs:${county}`;
