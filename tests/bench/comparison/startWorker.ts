import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Done, Order } from './worker.ts';

export interface Worker {
  ask(order: Order): Promise<Done>;
  close(): Promise<void>;
}

export function startWorker(env: Record<string, string>): Worker {
  const child = fork(join(import.meta.dirname, 'worker.ts'), [], { env: { ...process.env, ...env } });
  return {
    async ask(order) {
      child.send(order);
      const [done] = (await once(child, 'message')) as [Done];
      if (done.error) throw new Error(done.error);
      return done;
    },
    async close() {
      child.disconnect();
      await once(child, 'exit');
    },
  };
}
