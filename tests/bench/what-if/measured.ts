import { statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { runWhatIf } from '../../../infra/policy/whatif/runWhatIf.ts';
import { changedParameters, demonstrationParameters, shippedParameters } from '../../../shared/policy/index.ts';

/** A process of its own, so that its memory and processor time are those of one run: `measured.ts FILE read|decide`. */
const [file, what] = process.argv.slice(2) as [string, 'read' | 'decide'];
const workers = 2;
const knownAt = '2026-01-01T00:00:00.000Z';

async function read(): Promise<number> {
  const { size } = statSync(file);
  const parts = Array.from({ length: workers }, (_, index) => {
    const range = { from: Math.floor((size * index) / workers), to: Math.floor((size * (index + 1)) / workers) };
    const worker = new Worker(new URL('readPart.ts', import.meta.url), { workerData: { file, ...range } });
    return new Promise<number>((resolve, reject) => worker.once('message', resolve).once('error', reject));
  });
  return (await Promise.all(parts)).reduce((sum, part) => sum + part, 0);
}

async function decide(): Promise<number> {
  const known = [...shippedParameters, ...demonstrationParameters];
  const higher = { key: 'dibao.standard', area: 'urban', value: 90_000 } as const;
  const changed = changedParameters(higher, { divisions: ['340404'], from: '2021-07-01', knownAt, known });
  const report = await runWhatIf({
    file,
    known: [],
    changed,
    pack: null,
    clauses: [],
    demonstration: true,
    knownAt,
    workers,
  });
  if (!report.movers.some(({ from, to }) => from === 'dibao-margin' && to === 'dibao')) throw new Error('nobody moved');
  return report.households;
}

const begun = performance.now();
const households = await (what === 'read' ? read() : decide());
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
console.log(
  JSON.stringify({
    households,
    wallSeconds: (performance.now() - begun) / 1000,
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    megabytes: maxRSS / 1024,
  }),
);
