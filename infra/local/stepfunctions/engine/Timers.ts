import type { TimerKind } from '../frames/Execution.ts';
import { type Op, op } from '../store/op.ts';
import type { Engine } from './Engine.ts';

interface TimerRow {
  execution: number;
  frame: number;
  kind: TimerKind;
}

const dueSql = 'SELECT execution, frame, kind FROM timers WHERE due <= ? ORDER BY due LIMIT ?';
const chunk = 500;
const longestSleep = 60_000;

export const putTimer = (execution: number, frame: number, kind: TimerKind, due: number): Op =>
  op('INSERT OR REPLACE INTO timers (execution, frame, kind, due) VALUES (?, ?, ?, ?)', execution, frame, kind, due);

export const removeTimer = (execution: number, frame: number, kind: TimerKind): Op =>
  op('DELETE FROM timers WHERE execution = ? AND frame = ? AND kind = ?', execution, frame, kind);

export type Timers = ReturnType<typeof createTimers>;

/** Timers are rows: one that waits for days costs nothing. They fire when the shared clock moves, and in real time. */
export function createTimers(engine: Engine) {
  let sleeping: NodeJS.Timeout | undefined;
  let wakesAt = Number.POSITIVE_INFINITY;
  let closed = false;
  let firing = false;

  const next = (): number | undefined =>
    engine.store.get<{ due: number | null }>('SELECT min(due) AS due FROM timers')?.due ?? undefined;

  /** Wakes at `due` (default: the next timer's) unless it wakes before that anyway. */
  const arm = (due = next()): void => {
    if (closed || due === undefined || due >= wakesAt) return;
    clearTimeout(sleeping);
    wakesAt = due;
    sleeping = setTimeout(fire, Math.min(Math.max(0, due - engine.now()), longestSleep)).unref();
  };

  const due = (): TimerRow[] =>
    closed || engine.broken ? [] : engine.store.all<TimerRow>(dueSql, engine.now(), chunk);

  const fireOne = async ({ execution, frame, kind }: TimerRow): Promise<void> => {
    const accepted = await engine.post(execution, { kind: 'timer', frame, timer: kind });
    if (accepted || engine.broken || closed) return;
    await engine.committer.write(removeTimer(execution, frame, kind)).catch(() => {});
  };

  /** Hands out what is due until nothing is; then sleeps until the next. */
  const fire = async (): Promise<void> => {
    if (firing) return;
    firing = true;
    for (let timers = due(); timers.length > 0; timers = due()) await Promise.all(timers.map(fireOne));
    firing = false;
    wakesAt = Number.POSITIVE_INFINITY;
    if (!engine.broken) arm();
  };

  engine.options.clock.onMove(fire);
  return {
    next,
    arm,
    fire,
    /** A timer is due, or due timers are being handed out. */
    busy: () => firing || wakesAt <= engine.now(),
    close: (): void => {
      closed = true;
      clearTimeout(sleeping);
    },
  };
}
