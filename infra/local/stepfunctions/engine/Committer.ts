import type { Op } from '../store/op.ts';
import type { Store } from '../store/openStore.ts';

type AfterCommit = (error?: Error) => void;

/**
 * Group commit: the transitions that finish within one turn of the event loop share a transaction.
 * Callbacks run after it, in order; when it failed (nothing was written) they and `onFailure` get the error.
 */
export class Committer {
  private readonly store: Store;
  private readonly onFailure: (error: Error) => void;
  private ops: Op[] = [];
  private callbacks: AfterCommit[] = [];
  private scheduled = false;
  private closed = false;

  constructor(store: Store, onFailure: (error: Error) => void) {
    this.store = store;
    this.onFailure = onFailure;
  }

  get pending(): boolean {
    return this.ops.length > 0 || this.callbacks.length > 0;
  }

  /** The ops of one transition belong together: one call. */
  push(ops: readonly Op[], afterCommit?: AfterCommit): void {
    if (this.closed) return;
    for (const op of ops) this.ops.push(op);
    if (afterCommit) this.callbacks.push(afterCommit);
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => this.commit());
  }

  write(...ops: Op[]): Promise<void> {
    return new Promise((resolve, reject) => this.push(ops, (error) => (error ? reject(error) : resolve())));
  }

  commit(): void {
    this.scheduled = false;
    const { ops, callbacks } = this;
    this.drop();
    let failure: Error | undefined;
    try {
      if (ops.length > 0) this.store.transaction(() => this.store.run(...ops));
    } catch (error) {
      failure = error as Error;
      this.onFailure(failure);
    }
    for (const callback of callbacks) callback(failure);
  }

  /** What comes after is not written any more: it will be done again after the next start. */
  close(): void {
    this.drop();
    this.closed = true;
  }

  drop(): void {
    this.ops = [];
    this.callbacks = [];
  }
}
