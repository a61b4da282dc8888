import { ProblemError } from '../../../shared/client/problemError.ts';
import { serverNow } from '../api/clock.ts';
import { find, keep } from './store.ts';

/** What a form needs beside itself; `keptAt` where it is not the service that has just said so. */
export type Framed<Value> = Value & { keptAt?: string };

/** Keeps a frame beside its draft, as of when it was read. */
export const keepFrame = <Value extends object>(id: string, frame: Framed<Value>): Promise<void> =>
  keep('frames', id, { ...frame, keptAt: frame.keptAt ?? serverNow() });

/**
 * Reads from the service; without a connection, what was kept beside a draft that somebody has begun. Nothing is kept
 * of what nobody works on.
 */
export async function orKept<Value extends object>(id: string, read: () => Promise<Value>): Promise<Framed<Value>> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    const kept = await find<Framed<Value>>('frames', id).catch(() => undefined);
    if (kept === undefined) throw error;
    return kept;
  }
}
