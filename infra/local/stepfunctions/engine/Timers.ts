import type { TimerKind } from '../frames/Execution.ts';
import { type Op, op } from '../store/op.ts';
import type { Engine } from './Engine.ts';

interface TimerRow {
  execution: number;
  frame: number;
  kind: TimerKind;
}

const putSql = 'INSERT OR REPLACE INTO timers (execution, frame, kind, due) VALUES (?, ?, ?, ?)';
const dueSql = 'SELECT execution, frame, kind FROM timers WHERE due <= ? ORDER BY due LIMIT ?';
const chunk = 500;
const longestSleep = 60_000;

/** Timers are rows: one that waits for days costs nothing. They fire when the shared clock moves, and in real time. */
export class Timers {
  private readonly engine: Engine;
  private sleeping: NodeJS.Timeout | undefined;
  private wakesAt = Number.POSITIVE_INFINITY;
  private closed = false;
  private firing = false;
  private again = false;

  constructor(engine: Engine) {
    this.engine = engine;
    engine.options.clock.onMove(() => this.fire());
  }

  put(execution: number, frame: number, kind: TimerKind, due: number): Op {
    return op(putSql, execution, frame, kind, due);
  }

  remove(execution: number, frame: number, kind: TimerKind): Op {
    return op('DELETE FROM timers WHERE execution = ? AND frame = ? AND kind = ?', execution, frame, kind);
  }

  /** A timer is due, or due timers are being handed out. */
  get busy(): boolean {
    return this.firing || this.wakesAt <= this.engine.now();
  }

  next(): number | undefined {
    return this.engine.store.get<{ due: number | null }>('SELECT min(due) AS due FROM timers')?.due ?? undefined;
  }

  /** Wakes at `due` (default: the next timer's) unless it wakes before that anyway. */
  arm(due: number | undefined = this.next()): void {
    if (this.closed || due === undefined || due >= this.wakesAt) return;
    clearTimeout(this.sleeping);
    this.wakesAt = due;
    const delay = Math.min(Math.max(0, due - this.engine.now()), longestSleep);
    this.sleeping = setTimeout(() => this.fire(), delay);
    this.sleeping.unref();
  }

  fire(): void {
    if (this.closed || this.engine.broken) return;
    if (this.firing) {
      this.again = true;
      return;
    }
    this.firing = true;
    void this.fireAll().finally(() => {
      this.firing = false;
      this.wakesAt = Number.POSITIVE_INFINITY;
      if (this.again) {
        this.again = false;
        this.fire();
      } else if (!this.closed && !this.engine.broken) this.arm();
    });
  }

  private async fireAll(): Promise<void> {
    const { engine } = this;
    while (!this.closed && !engine.broken) {
      const due = engine.store.all<TimerRow>(dueSql, engine.now(), chunk);
      if (due.length === 0) return;
      await Promise.all(due.map((timer) => this.fireOne(timer)));
    }
  }

  private async fireOne({ execution, frame, kind }: TimerRow): Promise<void> {
    const accepted = await this.engine.post(execution, { kind: 'timer', frame, timer: kind });
    if (accepted || this.engine.broken || this.closed) return;
    await this.engine.committer.write(this.remove(execution, frame, kind)).catch(() => {});
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.sleeping);
  }
}
