import * as z from 'zod';
import { Instant } from '../../../../shared/time/index.ts';

/** What only the local cloud offers: whether anything is still going on, and the one clock. */
export interface Control {
  idle(): Promise<boolean>;
  /** True when nothing runs, no message waits and the stream is read to its end; false after `limit` ms. */
  whenIdle(limit: number): Promise<boolean>;
  /** The next moment at which a waiting execution goes on by itself. */
  nextTimer(): Promise<Instant | undefined>;
  now(): Promise<Instant>;
  moveTo(instant: Instant): Promise<void>;
  fire(schedule: string): Promise<void>;
}

const Idle = z.object({ idle: z.boolean() });
const Next = z.object({ nextTimer: Instant.nullable() });
const Now = z.object({ now: Instant });

/** @param url of the local cloud, without a path */
export function createControl(url: string): Control {
  const ask = async (path: string, init?: RequestInit): Promise<unknown> => {
    const answer = await fetch(`${url}/_local/${path}`, init);
    if (!answer.ok) throw new Error(`/_local/${path} answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
  const post = (path: string, body: unknown = {}) =>
    ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const idle = async () => Idle.parse(await ask('idle')).idle;
  return {
    idle,
    async whenIdle(limit) {
      const end = performance.now() + limit;
      for (let pause = 20; !(await idle()); pause = Math.min(200, pause * 1.5)) {
        if (performance.now() >= end) return false;
        await backOff(pause);
      }
      return true;
    },
    nextTimer: async () => Next.parse(await ask('nextTimer')).nextTimer ?? undefined,
    now: async () => Now.parse(await ask('clock')).now,
    moveTo: async (to) => void (await post('clock', { to })),
    fire: async (schedule) => void (await post(`schedules/${schedule}/fire`)),
  };
}

export const backOff = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
