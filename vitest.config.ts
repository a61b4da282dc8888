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

/** Each in a process of its own: they move the clock of their process, set its environment, or take services away from under it. */
const apart = [
  'tests/{browser,workflows,comparison}/**/*.test.ts',
  'tests/crash.test.ts',
  'tests/api/{executions,operate,people}.test.ts',
  'infra/local/startCloud.test.ts',
  'infra/local/{lambda,dynamodb}/**/*.test.ts',
  'shared/adapters/dynamodb/**/*.test.ts',
];
const outside = ['**/node_modules/**', 'tests/long/**', 'tests/bench/**'];

export default defineConfig({
  test: {
    sequence: { sequencer: LongOnesFirst },
    // On two cores: a file that plays officers waits for the cloud a quarter of its time.
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'apart', include: apart, exclude: outside } },
      {
        extends: true,
        test: {
          name: 'together',
          // What they share, packs and schemas above all, is read once by each worker, not once for each of 190 files.
          isolate: false,
          include: ['{shared,functions,infra,workflows,console,tests}/**/*.test.ts'],
          exclude: [...outside, ...apart],
        },
      },
    ],
  },
});
