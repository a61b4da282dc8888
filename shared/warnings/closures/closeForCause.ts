import { type Command, done } from '../../commands/command.ts';
import type { Reader } from '../../records/reader.ts';
import { create, remove, replace, type Write } from '../../records/write.ts';
import { cancelTask } from '../../tasks/cancelTask.ts';
import { tasks, tasksOfCase } from '../../tasks/task.ts';
import type { Instant } from '../../time/index.ts';
import { queueEntries } from '../queue/queueEntry.ts';
import { advance, type Warning, warnings } from '../warning.ts';
import { type ClosureItem, closureItems, fits, massClosures } from './closure.ts';

type Effect = ClosureItem['effect'] | 'not-concerned';

interface OneOfMany {
  closureId: string;
  warningId: string;
}

/**
 * Voids the triggers of a warning that rest on the cause, and closes it when nothing else remains. What somebody has
 * verified or acts on already is left alone and reported.
 */
export const closeForCause: Command<OneOfMany, { effect: Effect }> = {
  name: 'close-for-cause',
  async decide(reader, { closureId, warningId }, context) {
    const closure = await reader.get(massClosures, { id: closureId });
    const warning = await reader.get(warnings, { id: warningId });
    const known = await reader.find(closureItems, { closureId, warningId });
    const concerned = warning.triggers.some((trigger) => fits(closure.cause, trigger));
    if (known || !concerned || warning.closedAt) return done({ effect: known?.effect ?? 'not-concerned' }, [], []);
    const item = { closureId, warningId };
    if (warning.status !== 'raised' && warning.status !== 'verifying') {
      return done({ effect: 'left' }, [create(closureItems, { ...item, effect: 'left' })], []);
    }
    const triggers = warning.triggers.map((trigger) =>
      fits(closure.cause, trigger) ? { ...trigger, voidedBy: closureId } : trigger,
    );
    const voided: Warning = { ...warning, triggers };
    const empty = triggers.every(({ voidedBy }) => voidedBy);
    const effect = empty ? 'closed' : 'trigger-voided';
    const writes = empty ? await close(reader, voided, context.now) : [replace(warnings, voided)];
    const payload = { closureId, cause: closure.cause, reason: closure.reason, by: closure.by };
    const type = empty ? 'warning-closed' : 'trigger-voided';
    return done(
      { effect },
      [create(closureItems, { ...item, effect }), ...writes],
      [{ chain: warning.familyId, type, caseId: warningId, payload: { ...payload, outcome: 'data-error' } }],
    );
  },
};

async function close(reader: Reader, warning: Warning, now: Instant): Promise<Write[]> {
  const { queuedSince, followUp: _, ...rest } = warning;
  const outcome = 'data-error' as const;
  const closed: Warning = {
    ...advance(rest, 'closed', now),
    closedAt: now,
    outcome,
    waiting: [],
    verdict: { outcome, at: now, triggers: warning.triggers.length },
  };
  const open = (await reader.list(tasks, tasksOfCase(warning.id))).filter(({ status }) => status === 'open');
  const place = { township: warning.township, since: queuedSince ?? '', id: warning.id };
  const entry = queuedSince ? await reader.find(queueEntries, place) : undefined;
  return [
    replace(warnings, closed),
    ...open.map((task) => cancelTask(task, { status: 'closed', round: warning.round }, now)),
    ...(entry ? [remove(queueEntries, entry)] : []),
  ];
}
