import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Takes minutes: begun first, so that the rest runs beside them. */
const long = [
  'tests/crash.test.ts',
  'tests/browser/console.test.ts',
  'tests/workflows/application.test.ts',
  'tests/browser/countyPages.test.ts',
  'tests/workflows/applicationReentrance.test.ts',
  'tests/comparison/comparison.test.ts',
];

class LongOnesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = long.findIndex((name) => moduleId.endsWith(name));
      return place < 0 ? long.length : place;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    include: ['{shared,functions,infra,workflows,console}/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'tests/long/**', 'tests/bench/**'],
    sequence: { sequencer: LongOnesFirst },
    // On two cores: a file that plays officers waits for the cloud a quarter of its time.
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
