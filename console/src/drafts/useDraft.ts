import { useEffect, useRef, useState } from 'react';
import { serverNow } from '../api/clock.ts';
import { keepFrame } from './frames.ts';
import { sealKey } from './sealKey.ts';
import { find, forget, keep } from './store.ts';

export interface Draft<Value> {
  /** Undefined until this machine has been asked. */
  value: Value | undefined;
  /** When it was kept last. */
  keptAt: string | undefined;
  set(value: Value): void;
  clear(): Promise<void>;
}

/**
 * What somebody types survives a closed tab; half a second after the last key it is kept.
 * @param frame what the form needs beside itself: kept with it, so that it opens without a connection
 */
export function useDraft<Value>(id: string, initial: Value, frame: object): Draft<Value> {
  const [value, setValue] = useState<Value>();
  const [keptAt, setKeptAt] = useState<string>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a form begins with counts once, when its draft is looked for.
  useEffect(() => {
    let gone = false;
    // Asked for while there is a connection: what is typed later may have to wait for one.
    void sealKey().catch(() => undefined);
    find<{ value: Value; at: string }>('drafts', id)
      .catch(() => undefined)
      .then((draft) => {
        if (gone) return;
        setValue(draft?.value ?? initial);
        setKeptAt(draft?.at);
      });
    return () => {
      gone = true;
      clearTimeout(timer.current);
    };
  }, [id]);
  return {
    value,
    keptAt,
    set(next) {
      setValue(next);
      // Said of the last key only, not of those before it.
      setKeptAt(undefined);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        const at = serverNow();
        Promise.all([keep('drafts', id, { value: next, at }), keepFrame(id, frame)]).then(
          () => setKeptAt(at),
          () => setKeptAt(undefined),
        );
      }, 500);
    },
    async clear() {
      clearTimeout(timer.current);
      setKeptAt(undefined);
      await Promise.all([forget('drafts', id), forget('frames', id)]);
    },
  };
}
