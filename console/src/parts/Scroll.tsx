import type { ReactNode } from 'react';

/** A table that is wider than a phone scrolls in itself; the keyboard reaches it to scroll too. */
export function Scroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to take the focus, or arrow keys cannot move it.
    <section className="scroll-x" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
