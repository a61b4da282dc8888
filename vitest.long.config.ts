import { defineConfig } from 'vitest/config';

/** Storms, fuzz and simulated years. */
export default defineConfig({
  test: {
    // Of an application, every way out in every pack.
    include: ['tests/long/**/*.test.ts', 'tests/workflows/application.test.ts'],
    env: { WALK_ALL_PACKS: 'yes' },
    fileParallelism: false,
    testTimeout: 60 * 60_000,
    hookTimeout: 5 * 60_000,
  },
});
