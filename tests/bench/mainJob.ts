import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tasksDone } from '../../infra/local/demo/play/Tally.ts';
import { runDemo } from '../../infra/local/demo/runDemo.ts';
import { startDemoCloud } from '../support/demoCloud.ts';
import { tableOf } from './lifecycle/tableOf.ts';
import { writeAgain } from './main-job/writeAgain.ts';
import { countCalls } from './report/countCalls.ts';
import { round } from './report/round.ts';

// The whole main job, and what of its time the records alone take on this machine: `npm run bench -- mainJob`.

/** Seconds, on two cores. */
const target = 120;

const stateDirectory = mkdtempSync(join(tmpdir(), 'doudi-bench-'));
const cloud = await startDemoCloud({ stateDirectory, recordsInMemory: true });
try {
  const { holds, milliseconds, tally } = await runDemo(cloud, { stateDirectory });
  const items = countCalls(cloud, 'PutItem', 'UpdateItem', 'DeleteItem');
  const table = await tableOf(cloud);
  const millisecondsPerItem = await writeAgain(table, { items: 30_000 });
  table.client.destroy();
  const seconds = milliseconds / 1000;
  const recordsAlone = (items * millisecondsPerItem) / 1000;
  const report = {
    holds,
    tasks: tasksDone(tally),
    seconds: round(seconds),
    itemsWritten: items,
    millisecondsPerItemAlone: round(millisecondsPerItem),
    /** What the same number of items takes when nothing else is done. */
    secondsOfRecordsAlone: round(recordsAlone),
    timesRecordsAlone: round(seconds / recordsAlone),
    kept: { holds, seconds: seconds < target },
  };
  console.log(JSON.stringify(report, null, 2));
  process.exitCode = Object.values(report.kept).every(Boolean) ? 0 : 1;
} finally {
  await cloud.close();
  rmSync(stateDirectory, { recursive: true, force: true });
}
