import { op } from '../store/op.ts';
import type { Engine } from './Engine.ts';

const day = 86_400_000;
const chunk = 200;
const oldSql = 'SELECT row FROM executions WHERE stoppedAt < ? LIMIT ?';
const deletions = [
  'DELETE FROM mapItems WHERE run IN (SELECT arn FROM mapRuns WHERE execution = ?)',
  ...['frames', 'events', 'mapRuns'].map((table) => `DELETE FROM ${table} WHERE execution = ?`),
  'DELETE FROM executions WHERE row = ?',
];

/** Deletes executions that ended so many days ago, with all that belongs to them, and gives the space back. */
export function keepFor(engine: Engine, days: number): { close(): void } {
  const { store } = engine;

  /** Some hundred at a time: other transactions come between. */
  const sweep = (): void => {
    if (engine.broken || !store.database.isOpen) return;
    const old = store.all<{ row: number }>(oldSql, engine.now() - days * day, chunk);
    if (old.length === 0) return;
    store.transaction(() => store.run(...old.flatMap(({ row }) => deletions.map((sql) => op(sql, row)))));
    store.database.exec('PRAGMA incremental_vacuum');
    if (old.length === chunk) setImmediate(sweep);
  };

  engine.options.clock.onMove(sweep);
  const timer = setInterval(sweep, 3_600_000).unref();
  sweep();
  return { close: () => clearInterval(timer) };
}
