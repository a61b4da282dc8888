import type { Op } from '../store/op.ts';
import type { Store } from '../store/openStore.ts';

type AfterCommit = (error?: Error) => void;

export type Committer = ReturnType<typeof createCommitter>;

/**
 * Group commit: the transitions that finish within one turn of the event loop share a transaction.
 * Callbacks run after it, in order; when it failed (nothing was written) they and `onFailure` get the error.
 */
export function createCommitter(store: Store, onFailure: (error: Error) => void) {
  let ops: Op[] = [];
  let callbacks: AfterCommit[] = [];
  let scheduled = false;
  let closed = false;

  const drop = (): void => {
    ops = [];
    callbacks = [];
  };

  const commit = (): void => {
    const batch = { ops, callbacks };
    let failure: Error | undefined;
    scheduled = false;
    drop();
    try {
      if (batch.ops.length > 0) store.transaction(() => store.run(...batch.ops));
    } catch (error) {
      failure = error as Error;
      onFailure(failure);
    }
    for (const callback of batch.callbacks) callback(failure);
  };

  /** The ops of one transition belong together: one call. */
  const push = (added: readonly Op[], afterCommit?: AfterCommit): void => {
    if (closed) return;
    for (const op of added) ops.push(op);
    if (afterCommit) callbacks.push(afterCommit);
    if (!scheduled) setImmediate(commit);
    scheduled = true;
  };

  return {
    pending: () => ops.length > 0 || callbacks.length > 0,
    push,
    write: (...added: Op[]): Promise<void> =>
      new Promise((resolve, reject) => push(added, (error) => (error ? reject(error) : resolve()))),
    commit,
    drop,
    /** What comes after is not written any more: it will be done again after the next start. */
    close: (): void => {
      drop();
      closed = true;
    },
  };
}
