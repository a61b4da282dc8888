import { useEffect, useRef, useState } from 'react';
import { serverNow } from '../api/clock.ts';
import { find, forget, keep } from './store.ts';

export interface Draft<Value> {
  /** Undefined until this machine has been asked. */
  value: Value | undefined;
  /** When it was kept last. */
  keptAt: string | undefined;
  set(value: Value): void;
  clear(): Promise<void>;
}

/** What somebody types survives a closed tab; half a second after the last key it is kept. */
export function useDraft<Value>(id: string, initial: Value): Draft<Value> {
  const [value, setValue] = useState<Value>();
  const [keptAt, setKeptAt] = useState<string>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a form begins with counts once, when its draft is looked for.
  useEffect(() => {
    let gone = false;
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
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        const at = serverNow();
        void keep('drafts', id, { value: next, at }).then(() => setKeptAt(at));
      }, 500);
    },
    async clear() {
      clearTimeout(timer.current);
      setKeptAt(undefined);
      await forget('drafts', id);
    },
  };
}
