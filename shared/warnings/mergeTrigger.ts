import { type Context, type Decision, done } from '../commands/command.ts';
import { type MonitoringWindow, monitoringWindows } from '../monitoring/monitoringWindow.ts';
import { packOf, VerificationDepth } from '../policy/index.ts';
import type { Reader } from '../records/reader.ts';
import { remove, replace, type Write } from '../records/write.ts';
import { hasten } from '../tasks/hasten.ts';
import { taskId, tasks } from '../tasks/task.ts';
import { taskRuleOf } from '../tasks/taskRuleOf.ts';
import { queueEntries } from './queue/queueEntry.ts';
import type { RaisedWarning, RaiseWarning } from './raiseWarning.ts';
import type { Trigger } from './trigger.ts';
import { type Warning, warnings } from './warning.ts';

interface Merged {
  warning: Warning;
  trigger: Trigger;
  input: RaiseWarning;
  /** Holds the place of the trigger. */
  held: Write;
  window: MonitoringWindow | undefined;
}

/**
 * One case for a household: what else is noticed while it is open joins it. An urgent trigger makes the whole case
 * urgent, with that grade's deadline from now; a deeper look asked for is owed by the case. Whatever was not there when
 * the case was verified is verified before it closes.
 */
export async function mergeTrigger(
  reader: Reader,
  { warning, trigger, input, held, window }: Merged,
  context: Context,
): Promise<Decision<RaisedWarning>> {
  const urgent = input.urgency === 'urgent' && warning.urgency !== 'urgent';
  const grown: Warning = {
    ...warning,
    triggers: [...warning.triggers, trigger],
    depth: deepest(warning.depth, input.depth),
    ...(urgent && { urgency: 'urgent' }),
  };
  const hastened = urgent ? await makeUrgent(reader, grown, context) : { warning: grown, writes: [] };
  const { id: warningId, familyId } = warning;
  const hits = window && [...window.hits, { warningId, at: context.now }];
  const payload = { warningId, ...trigger, urgency: grown.urgency, depth: grown.depth };
  return done(
    { warningId, raised: true, outcome: 'merged' },
    [
      held,
      replace(warnings, hastened.warning),
      ...hastened.writes,
      ...(window && hits ? [replace(monitoringWindows, { ...window, hits })] : []),
    ],
    [{ chain: familyId, type: 'trigger-merged', caseId: warningId, payload }],
  );
}

const depths = VerificationDepth.options;
const deepest = (a: VerificationDepth, b: VerificationDepth) => (depths.indexOf(a) > depths.indexOf(b) ? a : b);

async function makeUrgent(reader: Reader, warning: Warning, context: Context) {
  const { queuedSince, ...started } = warning;
  if (queuedSince) {
    const place = { township: warning.township, since: queuedSince, id: warning.id };
    const entry = await reader.find(queueEntries, place);
    const followUp = { kind: 'start' as const, bulk: false, since: context.now };
    return { warning: { ...started, followUp }, writes: entry ? [remove(queueEntries, entry)] : [] };
  }
  const task = await reader.find(tasks, { id: taskId(warning.id, 'verify', warning.round) });
  if (task?.status !== 'open' || task.signatures.length > 0) return { warning, writes: [] };
  const kind = 'verify-urgent-warning';
  const sooner = hasten({ ...task, kind }, taskRuleOf(kind, packOf(warning.pack), task.organ), context.now);
  const waiting = warning.waiting.map((entry) =>
    entry.taskId === task.id ? { ...entry, kind, dueAt: sooner.dueAt } : entry,
  );
  return { warning: { ...warning, waiting }, writes: [replace(tasks, sooner)] };
}
