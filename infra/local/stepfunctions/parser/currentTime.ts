/** The clock that `$now()` and `$millis()` read: one per process, as the shared clock is. The engine sets it. */
export const currentTime = { now: (): number => Date.now() };
