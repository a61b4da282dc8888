import type { ReactNode } from 'react';
import type { PageId } from '../pages/entries.ts';

const icon = (path: ReactNode): ReactNode => (
  <svg
    width="16"
    height="16"
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.4"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    {path}
  </svg>
);

/** One drawing for each page of the navigation. */
export const icons: Partial<Record<PageId, ReactNode>> = {
  inbox: icon(<path d="M2 9.5 4 3h8l2 6.5V13H2zM2 9.5h3.5a2.5 2.5 0 0 0 5 0H14" />),
  executions: icon(
    <>
      <rect x="1.5" y="2" width="5" height="4" rx="1" />
      <rect x="9.5" y="10" width="5" height="4" rx="1" />
      <path d="M4 6v6h5.5" />
    </>,
  ),
  desk: icon(<path d="M2 6h12v7H2zM5.5 6V3.5h5V6M2 9.5h12" />),
  cases: icon(<path d="M2 4h4l1.5 2H14v7H2zM5 9.5h6" />),
  openingLoad: icon(<path d="M8 2v7M5 6.5 8 9.5l3-3M2 10.5V14h12v-3.5" />),
  runs: icon(<path d="M2 3h12L9.5 8.5V13l-3-1.5v-3z" />),
  overview: icon(<path d="M2 2h7v7H2zM11 2h3v4h-3zM11 8h3v6h-3zM2 11h7v3H2z" />),
  parameters: icon(<path d="M2 4.5h7M12 4.5h2M2 11.5h2M7 11.5h7M9 2.5v4h3v-4zM4 9.5v4h3v-4z" />),
  status: icon(
    <>
      <circle cx="7" cy="7" r="4.5" />
      <path d="m10.5 10.5 3.5 3.5" />
    </>,
  ),
  preCheck: icon(<path d="M3 2h10v12H3zM5.5 6l1 1 2-2M5.5 10.5l1 1 2-2M10.5 6.5h1M10.5 11h1" />),
  help: icon(
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M6 6.3a2 2 0 1 1 2.8 1.9c-.5.2-.8.6-.8 1.2M8 11.6v.1" />
    </>,
  ),
};
