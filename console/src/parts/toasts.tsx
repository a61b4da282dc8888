import { useSyncExternalStore } from 'react';

interface Toast {
  id: number;
  text: string;
  tone: 'good' | 'bad';
}

let shown: readonly Toast[] = [];
let issued = 0;
const listeners = new Set<() => void>();
const set = (next: readonly Toast[]): void => {
  shown = next;
  for (const listener of listeners) listener();
};

/** Says for five seconds what has just been done. */
export function say(text: string, tone: Toast['tone'] = 'good'): void {
  const toast = { id: ++issued, text, tone };
  set([...shown, toast]);
  setTimeout(() => set(shown.filter(({ id }) => id !== toast.id)), 5000);
}

export function Toasts() {
  const toasts = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
  return (
    <div className="toasts" role="status" aria-live="polite">
      {toasts.map(({ id, text, tone }) => (
        <div key={id} className={tone}>
          {text}
        </div>
      ))}
    </div>
  );
}
