import type { ReactNode } from 'react';

/** done ● check, active ◐, waiting ○ clock, failed ✕, stopped ■, idle – : never told by colour alone. */
export type MarkKind = 'done' | 'active' | 'waiting' | 'late' | 'failed' | 'stopped' | 'idle';

const tones: Readonly<Record<MarkKind, string>> = {
  done: 'good',
  active: 'accent',
  waiting: 'calm',
  late: 'bad',
  failed: 'bad',
  stopped: 'calm',
  idle: 'calm',
};

/** A status: its shape and its word, in its tone. */
export function Mark({ kind, children, title }: { kind: MarkKind; children: ReactNode; title?: string | undefined }) {
  return (
    <span className={`mark tone-${tones[kind]}`} title={title}>
      <Shape kind={kind} />
      <span>{children}</span>
    </span>
  );
}

export function Shape({ kind, size = 14 }: { kind: MarkKind; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 14 14"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {shapes[kind]}
    </svg>
  );
}

const shapes: Readonly<Record<MarkKind, ReactNode>> = {
  done: (
    <>
      <circle cx="7" cy="7" r="6" fill="currentColor" stroke="none" />
      <path d="M4.2 7.2l2 2 3.6-4" stroke="var(--surface)" />
    </>
  ),
  active: (
    <>
      <circle cx="7" cy="7" r="5.2" />
      <path d="M7 1.8a5.2 5.2 0 0 1 0 10.4z" fill="currentColor" stroke="none" />
    </>
  ),
  waiting: (
    <>
      <circle cx="7" cy="7" r="5.2" />
      <path d="M7 4.2V7l2 1.4" />
    </>
  ),
  late: (
    <>
      <path d="M7 1.6 13 12.2H1z" />
      <path d="M7 5.6v3M7 10.4v.1" />
    </>
  ),
  failed: (
    <>
      <circle cx="7" cy="7" r="6" fill="currentColor" stroke="none" />
      <path d="M4.8 4.8l4.4 4.4M9.2 4.8 4.8 9.2" stroke="var(--surface)" />
    </>
  ),
  stopped: <rect x="2.5" y="2.5" width="9" height="9" rx="1" fill="currentColor" stroke="none" />,
  idle: <path d="M3 7h8" />,
};
