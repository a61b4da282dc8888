/**
 * How large the demo county is, how many it draws blindly where that is not the usual number, and with how long a term, in
 * days, somebody may be late where not with any. `small` is for tests.
 */
export const demoSizes = {
  full: { persons: 12_000, families: 4_500, newcomers: 120, applications: 200, sample: undefined, longestTerm: 10 },
  small: { persons: 300, families: 112, newcomers: 12, applications: 20, sample: 5, longestTerm: undefined },
} as const;

export type DemoSize = keyof typeof demoSizes;
