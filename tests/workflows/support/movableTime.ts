import { overrideDate, realTime } from '../../../infra/local/clock/overrideDate.ts';
import { toMillis } from '../../../shared/time/index.ts';

/** A clock that a test moves forward; `Date` of this process follows it. */
export function movableTime() {
  let offset = 0;
  const listeners: (() => void)[] = [];
  overrideDate(() => offset);
  return {
    clock: {
      now: () => realTime() + offset,
      advanceTo: () => {},
      onMove: (listener: () => void) => {
        listeners.push(listener);
      },
    },
    /** To that instant, or not at all when it has passed. */
    moveTo(instant: string): void {
      offset = Math.max(offset, toMillis(instant) + 1000 - realTime());
      for (const listener of listeners) listener();
    },
  };
}
