import * as z from 'zod';
import { PlainDate } from '../time/index.ts';
import type { Effects, Replayed } from './Replayed.ts';

const Begun = z.object({
  windowId: z.string(),
  personId: z.string(),
  from: PlainDate,
  until: PlainDate.optional(),
});
const Ended = z.object({ windowId: z.string() });
const Suppressed = z.object({ suppressionId: z.string(), personId: z.string(), until: PlainDate });
const Unsuppressed = z.object({ suppressionId: z.string() });
const Seen = z.object({ windowId: z.string().optional(), suppressedBy: z.string().optional() });

/** Who is watched, whose triggers are held back, and how often either was met. */
export const watchEffects: Effects = {
  'monitoring-begun'(told, _event, payload) {
    const { windowId, ...begun } = Begun.parse(payload);
    const hits = told.windows.get(windowId)?.hits ?? 0;
    told.windows.set(windowId, { ...begun, status: 'watching', hits });
  },
  'monitoring-ended'(told, _event, payload) {
    change(told.windows, Ended.parse(payload).windowId, { status: 'ended' });
  },
  'triggers-suppressed'(told, _event, payload) {
    const { suppressionId, ...made } = Suppressed.parse(payload);
    told.suppressions.set(suppressionId, { ...made, ended: false, counted: 0 });
  },
  'suppression-ended'(told, _event, payload) {
    change(told.suppressions, Unsuppressed.parse(payload).suppressionId, { ended: true });
  },
  'warning-raised': meet,
  'trigger-merged': meet,
};

function meet(told: Replayed, _event: unknown, payload: unknown): void {
  const { windowId, suppressedBy } = Seen.parse(payload);
  const window = windowId && told.windows.get(windowId);
  if (window) change(told.windows, windowId, { hits: window.hits + 1 });
  const suppression = suppressedBy && told.suppressions.get(suppressedBy);
  if (suppression) change(told.suppressions, suppressedBy, { counted: suppression.counted + 1 });
}

function change<Value>(values: Map<string, Value>, id: string, more: Partial<Value>): void {
  const value = values.get(id);
  if (value) values.set(id, { ...value, ...more });
}
