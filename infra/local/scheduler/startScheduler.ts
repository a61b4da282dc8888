import type { Clock } from '../clock/Clock.ts';
import type { ScheduleBlueprint } from '../resources/Blueprint.ts';
import { nextFiring } from './nextFiring.ts';

interface SchedulerOptions {
  schedules: readonly ScheduleBlueprint[];
  clock: Clock;
  /** @param input JSON, the scheduled instant filled in */
  call(schedule: ScheduleBlueprint, input: string): Promise<void>;
}

export interface Scheduler {
  /** Fires now, enabled or not; refused when there is no schedule of that name. */
  fire(name: string): Promise<void>;
  /** Next firing of each enabled schedule, ms since the epoch. */
  next(): Record<string, number>;
  /** Firings under way. */
  readonly inFlight: number;
  close(): void;
}

/** setTimeout takes no more than this. */
const longestTimer = 2 ** 31 - 1;

/**
 * EventBridge Scheduler on the shared clock. When the clock jumps over several firings of one schedule, it fires once,
 * for the last of them: its targets work through whatever is due.
 */
export const startScheduler = ({ schedules, clock, call }: SchedulerOptions): Scheduler => {
  const due = new Map<ScheduleBlueprint, number>();
  let timer: NodeJS.Timeout | undefined;
  let inFlight = 0;
  let closed = false;

  const fire = async (schedule: ScheduleBlueprint, instant: number): Promise<void> => {
    inFlight += 1;
    try {
      await call(schedule, schedule.input.replaceAll('<aws.scheduler.scheduled-time>', toSeconds(instant)));
    } finally {
      inFlight -= 1;
    }
  };
  const plan = (schedule: ScheduleBlueprint): void => {
    const next = schedule.enabled ? nextFiring(schedule.expression, schedule.timezone, clock.now()) : undefined;
    if (next === undefined) due.delete(schedule);
    else due.set(schedule, next);
  };
  const tick = (): void => {
    clearTimeout(timer);
    for (const [schedule, instant] of due) {
      if (instant > clock.now()) continue;
      const last = lastFiring(schedule, instant, clock.now());
      plan(schedule);
      fire(schedule, last).catch((error: unknown) => {
        if (!closed) console.error(`Schedule ${schedule.name}:`, error);
      });
    }
    const earliest = Math.min(...due.values());
    if (Number.isFinite(earliest)) timer = setTimeout(tick, Math.min(earliest - clock.now(), longestTimer));
  };

  for (const schedule of schedules) plan(schedule);
  clock.onMove(tick);
  tick();
  return {
    async fire(name) {
      const schedule = schedules.find((candidate) => candidate.name === name);
      if (!schedule)
        throw new RangeError(`There is no schedule ${name}: ${schedules.map(({ name }) => name).join(', ')}.`);
      await fire(schedule, clock.now());
    },
    next: () => Object.fromEntries(Array.from(due, ([{ name }, instant]) => [name, instant])),
    get inFlight() {
      return inFlight;
    },
    close() {
      closed = true;
      clearTimeout(timer);
      due.clear();
    },
  };
};

const lastFiring = ({ expression, timezone }: ScheduleBlueprint, first: number, now: number): number => {
  let last = first;
  for (;;) {
    const next = nextFiring(expression, timezone, last);
    if (next === undefined || next > now) return last;
    last = next;
  }
};

/** EventBridge gives whole seconds: `2025-11-21T22:00:00Z`. */
const toSeconds = (instant: number): string => `${new Date(instant).toISOString().slice(0, 19)}Z`;
