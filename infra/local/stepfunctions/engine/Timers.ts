import type { CallSite } from '../frames/Execution.ts';
import { op } from '../store/op.ts';
import type { Engine } from './Engine.ts';

type Due = Omit<CallSite, 'attempt'> & { due: number };

const nextSql = 'SELECT min(due) AS due FROM frames WHERE due IS NOT NULL';
const dueSql = 'SELECT execution, id AS frame, due FROM frames WHERE due <= ? ORDER BY due LIMIT ?';
/** Unless the frame has another timer by now. */
const tooLateSql = 'UPDATE frames SET due = NULL WHERE execution = ? AND id = ? AND due = ?';
const chunk = 500;
const longestSleep = 60_000;

export type Timers = ReturnType<typeof createTimers>;

/** Timers are in the rows of frames: one that waits for days costs nothing. They fire when the shared clock moves, and in real time. */
export function createTimers(engine: Engine) {
  let sleeping: NodeJS.Timeout | undefined;
  let wakesAt = Number.POSITIVE_INFINITY;
  let closed = false;
  let firing = false;

  const next = (): number | undefined => engine.store.get<{ due: number | null }>(nextSql)?.due ?? undefined;

  /** Wakes at `due` (default: the next timer's) unless it wakes before that anyway. */
  const arm = (due = next()): void => {
    if (closed || due === undefined || due >= wakesAt) return;
    clearTimeout(sleeping);
    wakesAt = due;
    sleeping = setTimeout(fire, Math.min(Math.max(0, due - engine.now()), longestSleep)).unref();
  };

  const due = (): Due[] => (closed || engine.broken ? [] : engine.store.all<Due>(dueSql, engine.now(), chunk));

  const fireOne = async ({ execution, frame, due }: Due): Promise<void> => {
    const accepted = await engine.post(execution, { kind: 'timer', frame });
    if (accepted || engine.broken || closed) return;
    await engine.committer.write(op(tooLateSql, execution, frame, due)).catch(() => {});
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
