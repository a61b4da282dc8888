import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{shared,functions,infra,workflows,console}/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'tests/long/**', 'tests/bench/**'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
