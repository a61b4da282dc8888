import { op } from '../store/op.ts';
import type { Engine } from './Engine.ts';

const day = 86_400_000;
const chunk = 200;
const runs = 'mapRuns WHERE executionArn = (SELECT arn FROM executions WHERE row = ?)';
const deletions = [
  ...['frames', 'events', 'timers', 'intents'].map((table) => `DELETE FROM ${table} WHERE execution = ?`),
  `DELETE FROM mapItems WHERE run IN (SELECT arn FROM ${runs})`,
  `DELETE FROM ${runs}`,
  'DELETE FROM executions WHERE row = ?',
];

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
    const oldSql = 'SELECT row FROM executions WHERE stoppedAt < ? LIMIT ?';
    const old = store.all<{ row: number }>(oldSql, before, chunk);
    if (old.length === 0) return;
    store.transaction(() => store.run(...old.flatMap(({ row }) => deletions.map((sql) => op(sql, row)))));
    store.database.exec('PRAGMA incremental_vacuum');
    if (old.length === chunk) setImmediate(() => this.sweep());
  }

  close(): void {
    clearInterval(this.timer);
  }
}
