import { type Command, done, refuse } from '../commands/command.ts';
import { IndicatorFamily, type Pack, packFor, type VerificationDepth, verificationOf } from '../policy/index.ts';
import { create } from '../records/write.ts';
import { monthOf, shanghaiDateOf } from '../time/index.ts';
import { type RaisedWarning, raiseWarning } from '../warnings/raiseWarning.ts';
import type { WarningSource } from '../warnings/source.ts';
import type { WarningSubject } from '../warnings/subject.ts';
import { resolveSubject } from '../warnings/subject.ts';
import { type Lead, leads } from './lead.ts';
import { sourcesOf } from './sourcesOf.ts';

export interface FileLead {
  subject: WarningSubject;
  source?: WarningSource | undefined;
  kind: IndicatorFamily | 'reported';
  note: string;
  urgency: 'normal' | 'urgent';
  /** Kinds of need as far as whoever reports can tell. */
  needs?: readonly string[] | undefined;
  sourceCaseId?: string | undefined;
  clause?: string | undefined;
}

export interface FiledLead {
  leadId: string;
  warningId: string;
  outcome: RaisedWarning['outcome'];
}

/** A report becomes a trigger with the same rights as a hit of the data: verified, merged, queued, counted. */
export const fileLead: Command<FileLead, FiledLead> = {
  name: 'file-lead',
  async decide(reader, input, context) {
    const allowed = sourcesOf(context.by.roles);
    const source = input.source ?? allowed[0];
    if (!source || !allowed.includes(source)) {
      return refuse('source-not-yours', 'Nobody reports in the name of another source.', { pointer: '/source' });
    }
    // Only to know the place: a stranger is registered by the warning itself.
    const subject = await resolveSubject(reader, input.subject, context);
    const today = shanghaiDateOf(context.now);
    const pack = packFor(subject.county, today);
    if (!pack) return refuse('no-pack', `No rules are in force in ${subject.county}.`);
    const leadId = context.newId('lead');
    const { kind, note, urgency, needs = [], sourceCaseId, clause } = input;
    const raised = await raiseWarning.decide(
      reader,
      {
        subject: input.subject,
        indicator: { id: `reported-${source}`, version: '1', family: kind },
        period: monthOf(today),
        occasion: leadId,
        source,
        evidence: {
          feed: source,
          batchId: leadId,
          asOf: today,
          facts: {
            note,
            needs: needs.join(','),
            ...(sourceCaseId && { sourceCaseId }),
            ...(clause && { clause }),
          },
        },
        urgency,
        depth: depthOf(kind, urgency === 'urgent', pack),
        pack: { id: pack.id, hash: pack.hash },
      },
      context,
    );
    if (!raised.ok) return raised;
    const { warningId, outcome } = raised.answer;
    const lead: Omit<Lead, 'version'> = {
      id: leadId,
      source,
      kind,
      note,
      urgency,
      filedBy: context.by.id,
      organ: context.by.organ ?? '',
      personId: subject.personId,
      familyId: familyIn(raised.events) ?? subject.familyId,
      county: subject.county,
      township: subject.township,
      ...(subject.village && { village: subject.village }),
      at: context.now,
      ...(sourceCaseId && { sourceCaseId }),
      ...(clause && { clause }),
      warningId,
    };
    return done({ leadId, warningId, outcome }, [...raised.writes, create(leads, lead)], raised.events);
  },
};

/** A stranger's family got its id when the warning was decided on. */
const familyIn = (events: readonly { chain: string }[]) => events[0]?.chain;

/** What nobody has measured is seen or asked for: by telephone, or at home where the pack or the urgency says so. */
function depthOf(kind: FileLead['kind'], urgent: boolean, pack: Pack): VerificationDepth {
  const family = IndicatorFamily.safeParse(kind);
  const indicator = family.success ? family.data : 'expenditure-surge';
  return verificationOf({ indicator, conclusive: false, urgent }, pack).depth;
}
