import type { ReactNode } from 'react';

interface ScrollProps {
  label: string;
  card?: boolean;
  children: ReactNode;
}

/** A table that is wider than a phone scrolls in itself; the keyboard reaches it to scroll too. */
export function Scroll({ label, card = false, children }: ScrollProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to take the focus, or arrow keys cannot move it.
    <section className={card ? 'scroll-x card' : 'scroll-x'} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
