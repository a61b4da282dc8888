import { useSyncExternalStore } from 'react';

/** Server's time less this machine's, ms: whose clock is wrong does not matter, the server's counts. */
let offset = Number(sessionStorage.getItem('doudi.clock') ?? 0);
let tick = 0;
const listeners = new Set<() => void>();

const announce = (): void => {
  tick = Math.floor((Date.now() + offset) / 1000);
  for (const listener of listeners) listener();
};

/** Asks the service what time it is. Called at the start, every minute, and when the page is looked at again. */
export async function syncClock(): Promise<void> {
  const asked = Date.now();
  const response = await fetch('/health').catch(() => undefined);
  if (!response?.ok) return;
  const { now } = (await response.json()) as { now: string };
  offset = Date.parse(now) - (asked + Date.now()) / 2;
  // A page that is loaded again without a connection goes on by it.
  sessionStorage.setItem('doudi.clock', String(offset));
  announce();
}

export const serverNow = (): string => new Date(Date.now() + offset).toISOString();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const second = () => tick;

/** The present instant, UTC, by the server's clock; a new one every second while somebody looks. */
export function useNow(): string {
  useSyncExternalStore(subscribe, second);
  return serverNow();
}

setInterval(() => document.visibilityState === 'visible' && announce(), 1000);
setInterval(() => void syncClock(), 60_000);
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void syncClock());
