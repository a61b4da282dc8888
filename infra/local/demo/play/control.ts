import * as z from 'zod';
import { Instant } from '../../../../shared/time/index.ts';

/** What only the local cloud offers: whether anything is still going on, and the one clock. */
export interface Control {
  /** True as soon as nothing runs, no message waits and the streams are read to their end; false after `within` ms. */
  idle(within?: number): Promise<boolean>;
  /** The same, but for figures that are still gathered. */
  settled(within: number): Promise<boolean>;
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
  return {
    idle: async (within = 0) => Idle.parse(await ask(`idle?within=${within}`)).idle,
    settled: async (within) => Idle.parse(await ask(`idle?within=${within}&gathering`)).idle,
    nextTimer: async () => Next.parse(await ask('nextTimer')).nextTimer ?? undefined,
    now: async () => Now.parse(await ask('clock')).now,
    moveTo: async (to) => void (await post('clock', { to })),
    fire: async (schedule) => void (await post(`schedules/${schedule}/fire`)),
  };
}

export const backOff = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
