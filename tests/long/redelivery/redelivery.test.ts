import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ListStateMachinesCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApplications } from '../../../infra/local/demo/generator/applications/createApplications.ts';
import { createCounty } from '../../../infra/local/demo/generator/createCounty.ts';
import { createFeeds } from '../../../infra/local/demo/generator/feeds/createFeeds.ts';
import { createControl } from '../../../infra/local/demo/play/control.ts';
import { createOffices } from '../../../infra/local/demo/play/Offices.ts';
import { createPlay, type Play } from '../../../infra/local/demo/play/Play.ts';
import { deliverFeeds, fileApplications, loadRegister } from '../../../infra/local/demo/play/phases.ts';
import { addHours } from '../../../infra/local/demo/play/punctuality.ts';
import { createWorld } from '../../../infra/local/demo/play/World.ts';
import { work } from '../../../infra/local/demo/play/work.ts';
import { operatorKey } from '../../../infra/local/operatorClients.ts';
import type { Cloud } from '../../../infra/local/startCloud.ts';
import type { Table } from '../../../shared/adapters/dynamodb/table.ts';
import { shards } from '../../../shared/cases/case.ts';
import { shanghaiDateOf } from '../../../shared/time/index.ts';
import { raiseMany } from '../../bench/lifecycle/raiseMany.ts';
import { tableOf } from '../../bench/lifecycle/tableOf.ts';
import { classified, confirmed, workCase } from '../../bench/transitions/pathsOfWarnings.ts';
import { startDemoCloud } from '../../support/demoCloud.ts';
import { deliver, type FunctionName, functionNames, openHandlers } from './openHandlers.ts';
import { type Deliveries, recordDeliveries } from './recordDeliveries.ts';

const queues = ['open-task', 'token', 'starter', 'feeds', 'register-import'] as const;
const steps = ['application', 'warning', 'deliberation', 'comparison'] as const;
const batch = 10;

/** A warning that a meeting deals with, up to the meeting. */
const toMeeting = {
  'verify-warning': confirmed,
  'classify-warning': classified({ class: 'complex', deliberate: true }),
};

describe('what was delivered, delivered again', () => {
  let stateDirectory: string;
  let cloud: Cloud;
  let table: Table;
  let play: Play;
  let handlers: Awaited<ReturnType<typeof openHandlers>>;
  let delivered: Deliveries;

  beforeAll(async () => {
    stateDirectory = mkdtempSync(join(tmpdir(), 'redelivery-'));
    cloud = await startDemoCloud({ stateDirectory, inMemory: true });
    table = await tableOf(cloud);
    handlers = await openHandlers(cloud);
    const control = createControl(cloud.endpoints.api);
    const now = await control.now();
    const county = createCounty('again', { persons: 60, families: 22, newcomers: 6 }, shanghaiDateOf(now));
    play = createPlay({
      control,
      offices: createOffices(cloud.endpoints),
      world: createWorld(county, createApplications(county, 3)),
      session: now,
    });
    await loadRegister(play, () => {});
    await deliverFeeds(play, createFeeds(county), () => {});
    await fileApplications(play);
    await compare(cloud);
    const [complex = ''] = await raiseMany(cloud, 1);
    for (let left = 1; left > 0; ) {
      await control.idle(60_000);
      left = await workCase(play.offices, complex, toMeeting);
    }
    // Some wait for an officer who is late, some for the end of a posting, the others are closed.
    await work(play, () => {}, { until: now });
    delivered = await recordDeliveries(cloud);
  }, 300_000);
  afterAll(async () => {
    table?.client.destroy();
    await cloud?.close();
    rmSync(stateDirectory, { recursive: true, force: true });
  });

  /** Hands everything that a function was given to it once more. */
  async function again(name: FunctionName, order: (given: unknown[]) => unknown[]): Promise<void> {
    const given = order(delivered.get(name) ?? []);
    const handler = handlers[name];
    for (let start = 0; start < given.length; start += batch) {
      const some = given.slice(start, start + batch);
      if ((queues as readonly string[]).includes(name)) await deliver(handler, some);
      else if ((steps as readonly string[]).includes(name)) for (const payload of some) await handler(payload);
      else await handler({ Records: some });
    }
    if (name === 'sweep') await handler({});
    await play.control.idle(60_000);
  }

  const reversed = (given: unknown[]) => given.toReversed();

  async function changedBy(name: FunctionName, order = (given: unknown[]) => given): Promise<string[]> {
    // The sweep takes up one part of a new calendar each hour.
    if (name === 'sweep') for (let hour = 0; hour <= shards; hour++) await again(name, order);
    const before = await contentOf(table);
    await again(name, order);
    return changes(before, await contentOf(table));
  }

  describe('while cases are open', () => {
    it('was delivered to every function', () => {
      expect(functionNames.filter((name) => name !== 'sweep' && !delivered.get(name)?.length)).toEqual([]);
    });

    it.each(functionNames)('leaves records, chains and figures as they were: %s', async (name) => {
      expect(await changedBy(name)).toEqual([]);
    });
  });

  describe('late and in reverse, after the cases have gone on', () => {
    beforeAll(async () => {
      const now = await play.control.now();
      await work(play, () => {}, { until: addHours(now, 24 * 25), daysBetween: 6 });
      await play.control.idle(60_000);
      delivered = await recordDeliveries(cloud);
    }, 300_000);

    it.each(functionNames)('leaves records, chains and figures as they were: %s', async (name) => {
      expect(await changedBy(name, reversed)).toEqual([]);
    });
  });
});

type Content = Map<string, string>;

/** A comparison in two slices: each is asked for again by itself. */
async function compare({ endpoints, region }: Cloud): Promise<void> {
  const credentials = { accessKeyId: operatorKey, secretAccessKey: 'local' };
  const sfn = new SFNClient({ endpoint: endpoints.stepFunctions, region, credentials });
  const { stateMachines = [] } = await sfn.send(new ListStateMachinesCommand({}));
  const { stateMachineArn } = stateMachines.find(({ name }) => name?.includes('omparison')) ?? {};
  await sfn.send(new StartExecutionCommand({ stateMachineArn, input: JSON.stringify({ slices: 2 }) }));
  sfn.destroy();
}

/** Notes of the machinery to itself: which commands were asked for, and when a slice of a run was last looked at. */
const isNote = ({ recordType }: Record<string, unknown>) => recordType === 'Command';
const timeless = ({ at, ...item }: Record<string, unknown>) =>
  item.recordType === 'RunSlice' ? item : { at, ...item };

/** Every item: records, chains, figures. */
async function contentOf(table: Table): Promise<Content> {
  const content: Content = new Map();
  let start: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new ScanCommand({ TableName: table.name, ConsistentRead: true, ...(start && { ExclusiveStartKey: start }) }),
    );
    for (const item of page.Items ?? [])
      if (!isNote(item)) content.set(`${item.PK} ${item.SK}`, JSON.stringify(sorted(timeless(item))));
    start = page.LastEvaluatedKey;
  } while (start);
  return content;
}

const sorted = (item: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));

const changes = (before: Content, after: Content) =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((key) => before.get(key) !== after.get(key))
    .map((key) => `${key}: ${before.get(key) ?? 'nothing'} → ${after.get(key) ?? 'nothing'}`);
