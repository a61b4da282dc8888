import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApplications } from '../../infra/local/demo/generator/applications/createApplications.ts';
import { createCounty } from '../../infra/local/demo/generator/createCounty.ts';
import { createControl } from '../../infra/local/demo/play/control.ts';
import { createOffices } from '../../infra/local/demo/play/Offices.ts';
import { createPlay, type Play } from '../../infra/local/demo/play/Play.ts';
import { fileApplications } from '../../infra/local/demo/play/phases.ts';
import { createWorld } from '../../infra/local/demo/play/World.ts';
import { workTask } from '../../infra/local/demo/play/workTask.ts';
import type { Cloud } from '../../infra/local/startCloud.ts';
import type { TaskSummary } from '../../shared/client/index.ts';
import { shanghaiDateOf } from '../../shared/time/index.ts';
import { startDemoCloud } from './demoCloud.ts';

export interface ConsoleCloud {
  cloud: Cloud;
  /** `http://127.0.0.1:…/console` */
  address: string;
  play: Play;
  /** Open tasks of every desk. */
  openTasks(): Promise<TaskSummary[]>;
  close(): Promise<void>;
}

/** A local cloud with a few applications at different steps, as far as its officers have worked them by now. */
export async function startConsoleCloud(): Promise<ConsoleCloud> {
  const directory = mkdtempSync(join(tmpdir(), 'console-'));
  const cloud = await startDemoCloud({ stateDirectory: directory, inMemory: true });
  const control = createControl(cloud.endpoints.api);
  const now = await control.now();
  const county = createCounty('console', { persons: 60, families: 22, newcomers: 8 }, shanghaiDateOf(now));
  const play = createPlay({
    control,
    offices: createOffices(cloud.endpoints),
    world: createWorld(county, createApplications(county, 8)),
    session: now,
  });
  await fileApplications(play);
  await control.idle(60_000);
  const openTasks = async () => {
    const lists = await Promise.all(
      play.offices.desks.map(async ({ client }) => {
        const { body } = await client.listTasks({ query: { place: 'open', limit: 100 } });
        return body.items;
      }),
    );
    return lists.flat();
  };
  return {
    cloud,
    address: `${cloud.endpoints.api}/console`,
    play,
    openTasks,
    async close() {
      await cloud.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** Works every task of the kinds named, until none of them is open. */
export async function workAll({ play, openTasks }: ConsoleCloud, kinds: readonly string[]): Promise<void> {
  for (;;) {
    await play.control.idle(60_000);
    const due = (await openTasks()).filter(({ kind }) => kinds.includes(kind));
    if (due.length === 0) return;
    const now = await play.control.now();
    for (const task of due) await workTask(play, task, now);
  }
}
