/** How large the demo county is, and how many it draws blindly where that is not the usual number. `small` is for tests. */
export const demoSizes = {
  full: { persons: 12_000, families: 4_500, newcomers: 120, applications: 200, sample: undefined },
  small: { persons: 300, families: 112, newcomers: 12, applications: 20, sample: 5 },
} as const;

export type DemoSize = keyof typeof demoSizes;
