import { useEffect, useRef } from 'react';

/** What keys do: `j`, `?`, `Escape`, or two in a row, `g i`. */
export type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>;

const pause = 1000;

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ||
    target.closest('[role=dialog]') !== null);

/** Listens while the component is there; never while somebody types or holds Ctrl, Alt or Meta. */
export function useKeys(keys: Keys): void {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    let before = '';
    let at = 0;
    const listen = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || typing(event.target)) return;
      const recent = event.timeStamp - at < pause ? before : '';
      const pair = `${recent} ${event.key}`;
      const act = current.current[pair] ?? (recent === 'g' ? undefined : current.current[event.key]);
      before = event.key;
      at = event.timeStamp;
      if (!act) return;
      event.preventDefault();
      act(event);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
