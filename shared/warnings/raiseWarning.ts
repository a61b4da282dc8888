import * as z from 'zod';
import { beginCase } from '../cases/beginCase.ts';
import { type Command, type Context, type Decision, done } from '../commands/command.ts';
import { isWatching, monitoringWindows, windowsOfPerson } from '../monitoring/monitoringWindow.ts';
import { VerificationDepth } from '../policy/warningPolicy.ts';
import type { Reader } from '../records/reader.ts';
import { create, replace, type Write } from '../records/write.ts';
import { shanghaiDateOf } from '../time/index.ts';
import { mergeTrigger } from './mergeTrigger.ts';
import { queueEntries } from './queue/queueEntry.ts';
import { someoneWaits, takePlace } from './queue/takePlace.ts';
import { WarningSource } from './source.ts';
import { type ResolvedSubject, resolveSubject, WarningSubject } from './subject.ts';
import { holdsBack, type Suppression, suppressions, suppressionsOfPerson } from './suppressions/suppression.ts';
import { type LatestWarning, latestWarnings, type Trigger, WarningEvidence, warningTriggers } from './trigger.ts';
import { type Warning, warnings } from './warning.ts';

export const RaiseWarning = z.object({
  subject: WarningSubject,
  indicator: z.object({ id: z.string(), version: z.string(), family: z.string() }),
  period: z.string(),
  /** Names the trigger instead of the period, where one month may bring several: a report. */
  occasion: z.string().optional(),
  /** `comparison` when absent. */
  source: WarningSource.optional(),
  evidence: WarningEvidence,
  urgency: z.enum(['normal', 'urgent']),
  depth: VerificationDepth,
  pack: z.object({ id: z.string(), hash: z.string() }),
});
export type RaiseWarning = z.infer<typeof RaiseWarning>;

export interface RaisedWarning {
  warningId: string;
  /** True when the trigger was put before the officers, in a warning of its own or in the household's open one. */
  raised: boolean;
  /** `suppressed`: kept as a closed warning. `repeated`: stood there already, and nothing was written. */
  outcome: 'raised' | 'merged' | 'suppressed' | 'repeated';
}

/**
 * Puts what was noticed before the officers, exactly once per person, indicator and period. It joins the household's open
 * case; what an officer suppressed is recorded and closed; beyond a township's capacity it waits in open view.
 */
export const raiseWarning: Command<RaiseWarning, RaisedWarning> = {
  name: 'raise-warning',
  async decide(reader, input, context) {
    const subject = await resolveSubject(reader, input.subject, context);
    const place = {
      personId: subject.personId,
      indicator: input.indicator.id,
      period: input.occasion ?? input.period,
    };
    const earlier = await reader.find(warningTriggers, place);
    if (earlier) return done({ warningId: earlier.warningId, raised: false, outcome: 'repeated' }, [], []);
    const known = await gather(reader, subject, input, context);
    const trigger: Trigger = {
      personId: subject.personId,
      indicator: input.indicator,
      period: input.period,
      source: input.source ?? 'comparison',
      evidence: input.evidence,
      at: context.now,
      ...(known.window && { windowId: known.window.id }),
    };
    if (known.open && !known.suppression) {
      const held = create(warningTriggers, { ...place, warningId: known.open.id });
      return mergeTrigger(reader, { warning: known.open, trigger, input, held, window: known.window }, context);
    }
    return raise({ reader, input, subject, place, trigger, known }, context);
  },
};

type Known = Awaited<ReturnType<typeof gather>>;

async function gather(reader: Reader, subject: ResolvedSubject, input: RaiseWarning, context: Context) {
  if (subject.writes.length > 0)
    return { latest: undefined, open: undefined, suppression: undefined, window: undefined };
  const today = shanghaiDateOf(context.now);
  const [latest, held, windows] = await Promise.all([
    reader.find(latestWarnings, { familyId: subject.familyId }),
    reader.list(suppressions, suppressionsOfPerson(subject.personId)),
    reader.list(monitoringWindows, windowsOfPerson(subject.personId)),
  ]);
  const last = latest && (await reader.find(warnings, { id: latest.warningId }));
  return {
    latest,
    open: last && !last.closedAt ? last : undefined,
    suppression: held.find((each) => holdsBack(each, input.indicator.id, today)),
    window: windows.find((each) => isWatching(each, today)),
  };
}

interface At {
  reader: Reader;
  input: RaiseWarning;
  subject: ResolvedSubject;
  place: { personId: string; indicator: string; period: string };
  trigger: Trigger;
  known: Known;
}

async function raise(at: At, context: Context): Promise<Decision<RaisedWarning>> {
  const { input, subject, place, trigger, known } = at;
  const id = context.newId('war');
  const { familyId, county, township, village, personId } = subject;
  const { indicator, period, urgency, depth, pack } = input;
  const { state, writes } = known.suppression ? keepBack(known.suppression, context) : await start(at, id, context);
  const warning: Omit<Warning, 'version'> = {
    id,
    kind: 'warning',
    status: 'raised',
    ...beginCase({ familyId, county, township, village, pack }, context.now),
    personId,
    ...(subject.unidentified && { unidentified: true }),
    indicator,
    period,
    source: trigger.source,
    triggers: [trigger],
    urgency,
    depth,
    round: 1,
    verifications: [],
    classes: [],
    actions: [],
    reopened: [],
    ...state,
  };
  const { source, evidence } = trigger;
  const more = {
    queued: state.queuedSince !== undefined,
    suppressedBy: state.suppressedBy,
    windowId: trigger.windowId,
  };
  const payload = { warningId: id, personId, indicator, period, source, evidence, urgency, depth, pack, ...more };
  const seen = known.window && {
    ...known.window,
    hits: [...known.window.hits, { warningId: id, at: context.now }],
  };
  return done(
    { warningId: id, raised: !known.suppression, outcome: known.suppression ? 'suppressed' : 'raised' },
    [
      ...subject.writes,
      create(warningTriggers, { ...place, warningId: id }),
      create(warnings, warning),
      ...(known.suppression ? [] : [latest(known.latest, familyId, id)]),
      ...(seen ? [replace(monitoringWindows, seen)] : []),
      ...writes,
    ],
    [{ chain: familyId, type: 'warning-raised', caseId: id, payload }],
  );
}

interface Beginning {
  state: Partial<Omit<Warning, 'version'>>;
  writes: Write[];
}

const keepBack = (suppression: Suppression, context: Context): Beginning => ({
  state: { status: 'closed', closedAt: context.now, outcome: 'suppressed', suppressedBy: suppression.id },
  writes: [replace(suppressions, { ...suppression, counted: suppression.counted + 1 })],
});

async function start({ reader, input, subject }: At, id: string, { now }: Context): Promise<Beginning> {
  const { township } = subject;
  const begun = { state: { followUp: { kind: 'start' as const, bulk: input.urgency !== 'urgent', since: now } } };
  if (input.urgency === 'urgent') return { ...begun, writes: [] };
  const waits = await someoneWaits(reader, township);
  const place = waits ? undefined : await takePlace(reader, township, shanghaiDateOf(now));
  if (place) return { ...begun, writes: place };
  const entry = create(queueEntries, { id, township, indicator: input.indicator.id, since: now });
  return { state: { queuedSince: now }, writes: [entry] };
}

const latest = (known: LatestWarning | undefined, familyId: string, warningId: string): Write =>
  known ? replace(latestWarnings, { ...known, warningId }) : create(latestWarnings, { familyId, warningId });
