import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApplications } from '../../../infra/local/demo/generator/applications/createApplications.ts';
import { createCounty } from '../../../infra/local/demo/generator/createCounty.ts';
import { createOffices, type Offices } from '../../../infra/local/demo/play/Offices.ts';
import { toSubmission } from '../../../infra/local/demo/play/toSubmission.ts';
import type { Cloud } from '../../../infra/local/startCloud.ts';
import { createReader } from '../../../shared/adapters/dynamodb/reader.ts';
import type { Table } from '../../../shared/adapters/dynamodb/table.ts';
import { now } from '../../../shared/adapters/now.ts';
import { tasks, tasksOfCase } from '../../../shared/tasks/task.ts';
import { shanghaiDateOf } from '../../../shared/time/index.ts';
import { percentile } from '../../bench/lifecycle/livesOf.ts';
import { tableOf } from '../../bench/lifecycle/tableOf.ts';
import { startDemoCloud } from '../../support/demoCloud.ts';
import { queued } from './queued.ts';
import { raiseStorm } from './raiseStorm.ts';

/** `STORM=5000 npx vitest run --config vitest.long.config.ts tests/long/storm` is a smaller one. */
const storm = Number(process.env.STORM ?? 120_000);
const filed = 12;
const bulk = /StartBulk/;

describe(`${storm} warnings in one night`, () => {
  let stateDirectory: string;
  let cloud: Cloud;
  let table: Table;
  let offices: Offices;

  beforeAll(async () => {
    stateDirectory = mkdtempSync(join(tmpdir(), 'doudi-storm-'));
    cloud = await startDemoCloud({ stateDirectory, recordsInMemory: true });
    table = await tableOf(cloud);
    offices = createOffices(cloud.endpoints);
  });
  afterAll(async () => {
    table?.client.destroy();
    await cloud?.close();
    rmSync(stateDirectory, { recursive: true, force: true });
  });

  it('do not delay an application from its filing to its first task', async () => {
    // Whoever is first pays for the start of every function.
    await fileMany('first');
    const calm = await fileMany('calm');
    const begun = performance.now();
    const raising = raiseStorm(table, storm);
    // Meanwhile, behind what stands in the stream, and then behind what waits for its start.
    const raised = await fileMany('raised');
    await raising;
    const seconds = Math.round((performance.now() - begun) / 1000);
    const waiting = await untilQueued();
    const stormy = await fileMany('stormy');
    const left = await queued(cloud, bulk);
    console.log(JSON.stringify({ storm, raisedIn: seconds, calm, raised, stormy, waiting, left }));
    // The storm was there from the first application to the last: in one line with it the last would have waited for hours.
    expect(left).toBeGreaterThan(storm / 2);
    for (const times of [raised, stormy]) {
      expect(percentile(times, 50)).toBeLessThan(5_000);
      expect(times.at(-1)).toBeLessThan(20_000);
    }
  });

  /** Files applications one after the other: milliseconds from the answer at the window to the first task of each. */
  async function fileMany(seed: string): Promise<number[]> {
    const county = createCounty(seed, { persons: 120, families: 44, newcomers: 20 }, shanghaiDateOf(now()));
    const reader = createReader(table);
    const times: number[] = [];
    for (const plan of createApplications(county, filed)) {
      const { client } = offices.of(`township:${plan.family.township}`, 'township-officer');
      const { body } = await client.submitApplication({ body: toSubmission(plan) });
      const begun = performance.now();
      while ((await reader.list(tasks, tasksOfCase(body.applicationId))).length === 0) await sleep(10);
      times.push(Math.round(performance.now() - begun));
    }
    return times.sort((a, b) => a - b);
  }

  /** Waits until the relay has passed on most of what was raised, as long as that takes. */
  async function untilQueued(): Promise<number> {
    let before = -1;
    for (let waiting = 0; ; await sleep(2000)) {
      waiting = await queued(cloud, bulk);
      if (waiting <= before) return waiting;
      before = waiting;
    }
  }
});
