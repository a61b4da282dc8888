import { type Command, type Context, done, refuse } from '../commands/command.ts';
import { replace } from '../records/write.ts';
import { addMonths, shanghaiDateOf } from '../time/index.ts';
import { type MonitoringWindow, monitoringWindows } from './monitoringWindow.ts';

/** An officer ends a watch for which the notice names no end. One with a term runs to its last day. */
export const endWindow: Command<{ id: string; reason: string }, { id: string; endedAt: string }> = {
  name: 'end-monitoring',
  async decide(reader, { id, reason }, context) {
    const window = await reader.find(monitoringWindows, { id });
    if (!window) return refuse('window-unknown', `Nobody is watched under ${id}.`);
    if (window.status === 'ended') return refuse('window-ended', `It ended at ${window.endedAt}.`);
    if (window.until) return refuse('watch-has-a-term', `It runs until ${window.until} (${window.basis}).`);
    return closeWindow(window, context.by.id, reason, context);
  },
};

/** How long a watch without an end goes on before it is looked at again; ours. */
const reviewMonths = 24;

/** What a day does to a watch: it ends with its term, or its review falls due. */
export const moveWindow: Command<{ id: string }, { moved: 'ended' | 'review' | null }> = {
  name: 'move-monitoring',
  async decide(reader, { id }, context) {
    const window = await reader.get(monitoringWindows, { id });
    const today = shanghaiDateOf(context.now);
    const { until, reviewOn, familyId: chain, caseId } = window;
    if (window.status === 'ended') return done({ moved: null }, [], []);
    if (until) {
      if (today < until) return done({ moved: null }, [], []);
      const { writes, events } = closeWindow(window, 'term', window.basis, context);
      return done({ moved: 'ended' }, writes, events);
    }
    if (!reviewOn || today < reviewOn) return done({ moved: null }, [], []);
    const next = { ...window, reviewOn: addMonths(reviewOn, reviewMonths) };
    const payload = { windowId: id, reviewOn };
    return done(
      { moved: 'review' },
      [replace(monitoringWindows, next)],
      [{ chain, type: 'monitoring-review-due', caseId, payload }],
    );
  },
};

/** A watch that is over, and what the chain says of it. */
export function closeWindow(window: MonitoringWindow, endedBy: string, endReason: string, { now }: Context) {
  const { id, familyId: chain, caseId, hits } = window;
  const ended: MonitoringWindow = { ...window, status: 'ended', endedAt: now, endedBy, endReason };
  const payload = { windowId: id, endedBy, reason: endReason, hits: hits.length };
  return {
    ok: true as const,
    answer: { id, endedAt: now },
    writes: [replace(monitoringWindows, ended)],
    events: [{ chain, type: 'monitoring-ended', caseId, payload }],
  };
}
