import type { Engine } from './Engine.ts';

const day = 86_400_000;
const chunk = 200;

/** Deletes executions that ended so many days ago, with all that belongs to them, and gives the space back. */
export class Retention {
  private readonly engine: Engine;
  private readonly days: number | undefined;
  private readonly timer: NodeJS.Timeout | undefined;

  constructor(engine: Engine, days: number | undefined) {
    this.engine = engine;
    this.days = days;
    if (days === undefined) return;
    engine.options.clock.onMove(() => this.sweep());
    this.timer = setInterval(() => this.sweep(), 3_600_000).unref();
    this.sweep();
  }

  /** Some hundred at a time: other transactions come between. */
  sweep(): void {
    const { store, broken } = this.engine;
    if (broken || !store.database.isOpen) return;
    const before = this.engine.now() - (this.days ?? 0) * day;
    const old = store.all<{ row: number; arn: string }>(
      'SELECT row, arn FROM executions WHERE stoppedAt < ? LIMIT ?',
      before,
      chunk,
    );
    if (old.length === 0) return;
    store.transaction(() => {
      for (const { row, arn } of old) {
        for (const table of ['frames', 'events', 'timers', 'intents'])
          store.run(`DELETE FROM ${table} WHERE execution = ?`, row);
        store.run('DELETE FROM mapItems WHERE run IN (SELECT arn FROM mapRuns WHERE executionArn = ?)', arn);
        store.run('DELETE FROM mapRuns WHERE executionArn = ?', arn);
        store.run('DELETE FROM executions WHERE row = ?', row);
      }
    });
    store.database.exec('PRAGMA incremental_vacuum');
    if (old.length === chunk) setImmediate(() => this.sweep());
  }

  close(): void {
    clearInterval(this.timer);
  }
}
