import { defineConfig } from 'vitest/config';

/** Storms, fuzz and simulated years. */
export default defineConfig({
  test: {
    include: ['tests/long/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60 * 60_000,
    hookTimeout: 5 * 60_000,
  },
});
