import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const measure = `
const start = process.hrtime.bigint();
require(process.argv[1]);
console.log(Number(process.hrtime.bigint() - start) / 1e6);
process.exit();`;

/** The median time of three cold loads of a bundle, each in a new process, in ms; nothing when it cannot be loaded. */
export const importTime = (
  assetDirectory: string,
  environment: Readonly<Record<string, string>>,
): number | undefined => {
  const times = Array.from({ length: 3 }, () => {
    const { stdout } = spawnSync(process.execPath, ['-e', measure, join(assetDirectory, 'index.cjs')], {
      encoding: 'utf8',
      env: { ...environment },
    });
    return Number.parseFloat(stdout);
  });
  const median = times.sort((left, right) => left - right)[1];
  return median !== undefined && Number.isFinite(median) ? median : undefined;
};
