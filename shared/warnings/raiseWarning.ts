import * as z from 'zod';
import { type Command, done } from '../commands/command.ts';
import { VerificationDepth } from '../policy/warningPolicy.ts';
import { create } from '../records/write.ts';
import { resolveSubject, WarningSubject } from './subject.ts';
import { warningTriggers } from './trigger.ts';
import { type Warning, WarningEvidence, warnings } from './warning.ts';

export const RaiseWarning = z.object({
  subject: WarningSubject,
  indicator: z.object({ id: z.string(), version: z.string(), family: z.string() }),
  period: z.string(),
  evidence: WarningEvidence,
  urgency: z.enum(['normal', 'urgent']),
  depth: VerificationDepth,
  pack: z.object({ id: z.string(), hash: z.string() }),
});
export type RaiseWarning = z.infer<typeof RaiseWarning>;

export interface RaisedWarning {
  warningId: string;
  /** False when this person, indicator and period had a warning already; nothing was written then. */
  raised: boolean;
}

/** Puts a hit of the comparison before the officers: exactly one warning per person, indicator and period. */
export const raiseWarning: Command<RaiseWarning, RaisedWarning> = {
  name: 'raise-warning',
  async decide(reader, input, context) {
    const { writes, ...subject } = await resolveSubject(reader, input.subject, context);
    const { personId, familyId, county, township, village } = subject;
    const place = { personId, indicator: input.indicator.id, period: input.period };
    const earlier = await reader.find(warningTriggers, place);
    if (earlier) return done({ warningId: earlier.warningId, raised: false }, [], []);
    const id = context.newId('war');
    const { indicator, period, evidence, urgency, depth, pack } = input;
    const warning: Omit<Warning, 'version'> = {
      id,
      kind: 'warning',
      status: 'raised',
      familyId,
      county,
      township,
      ...(village && { village }),
      pack,
      openedAt: context.now,
      since: context.now,
      generation: 1,
      waiting: [],
      followUp: { kind: 'start', bulk: true, since: context.now },
      personId,
      indicator,
      period,
      evidence,
      urgency,
      depth,
      round: 1,
      verifications: [],
      classes: [],
      actions: [],
    };
    const payload = { warningId: id, personId, indicator, period, evidence, urgency, depth, pack };
    return done(
      { warningId: id, raised: true },
      [...writes, create(warningTriggers, { ...place, warningId: id }), create(warnings, warning)],
      [{ chain: familyId, type: 'warning-raised', caseId: id, payload }],
    );
  },
};
