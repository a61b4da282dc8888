/** The one clock of the local cloud: real time and one shared offset that only grows. Milliseconds since the epoch. */
export interface Clock {
  now(): number;
  /** Moves the offset so that `now()` is at least `ms`; an instant that has passed changes nothing. */
  advanceTo(ms: number): void;
  onMove(listener: () => void): void;
}
