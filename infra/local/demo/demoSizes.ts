/**
 * How large the demo county is, how many it draws blindly where that is not the usual number, and with how long a term, in
 * days, somebody may be late. `small` is for tests: with few tasks, all of them may be missed.
 */
export const demoSizes = {
  full: { persons: 12_000, families: 4_500, newcomers: 120, applications: 200, sample: undefined, longestTerm: 10 },
  small: { persons: 300, families: 112, newcomers: 12, applications: 20, sample: 5, longestTerm: 366 },
} as const;

export type DemoSize = keyof typeof demoSizes;
