import { parentPort, workerData } from 'node:worker_threads';
import { linesOf } from '../../../infra/policy/whatif/linesOf.ts';

/** Reads and parses one part of the snapshot, and does nothing with it. */
const { file, from, to } = workerData as { file: string; from: number; to: number };
let households = 0;
for (const line of linesOf(file, from, to)) if (JSON.parse(line).members.length > 0) households += 1;
parentPort?.postMessage(households);
