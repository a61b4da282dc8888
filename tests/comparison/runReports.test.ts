import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { noteOfRun } from '../../shared/adapters/comparison/noteOfRun.ts';
import { type StepInput, takeStep } from '../../shared/adapters/comparison/takeStep.ts';
import { createReader } from '../../shared/adapters/dynamodb/reader.ts';
import { settle } from '../../shared/adapters/dynamodb/settle.ts';
import type { BucketRange } from '../../shared/comparison/bucketOf.ts';
import { comparisonRuns } from '../../shared/comparison/comparisonRun.ts';
import { platformKey } from '../../shared/comparison/runKeys.ts';
import { assistanceUnits } from '../../shared/families/family.ts';
import { readyBatches } from '../../shared/feeds/index.ts';
import { personIdentities, persons } from '../../shared/persons/person.ts';
import { createParameterBook, parameterBook } from '../../shared/policy/index.ts';
import { addDays } from '../../shared/time/index.ts';
import { identityHash, inventedIdNumber } from '../support/identity.ts';
import {
  createWorld,
  deliver,
  finishRun,
  medical,
  medicalRow,
  objects,
  openWarnings,
  period,
  registerPeople,
  today,
  type World,
} from './support/world.ts';

interface Opened {
  runId: string;
  slices: BucketRange[];
  waitSeconds: number;
}

const open = (world: World, execution: string, scope = '340404') =>
  takeStep(world, { step: 'open', execution, scope, slices: 4, period } as StepInput) as Promise<Opened>;

describe('the blind sample', { timeout: 120_000 }, () => {
  it('draws by its recorded seed people whose household no indicator touched, once a month', async () => {
    const world = await createWorld(parameterBook);
    await registerPeople(world, 50);
    await medical(world, [medicalRow(1, 20_000), medicalRow(2, 20_000), medicalRow(3, 10)]);
    const report = await finishRun(world, await open(world, 'execution-1'));
    expect(report.warnings).toMatchObject({ raised: 2, sample: { '340404': 30 } });
    // One has died, two were touched.
    expect(report.sample).toMatchObject({ counties: [{ county: '340404', population: 47, drawn: 30, raised: 30 }] });
    const reader = createReader(world.table);
    const { seed } = await reader.get(comparisonRuns, { id: report.runId });
    expect(report.sample?.seed).toBe(seed);
    const untouched = await Promise.all(
      Array.from({ length: 50 }, (_, order) => order)
        .filter((order) => ![1, 2, 7].includes(order))
        .map(
          async (order) =>
            (await reader.get(personIdentities, { idHash: await identityHash.of(inventedIdNumber(order)) })).personId,
        ),
    );
    const rankOf = (person: string) => createHash('md5').update(`${seed}#${person}`).digest('hex');
    const expected = untouched.toSorted((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1)).slice(0, 30);
    const drawn = (await openWarnings(world)).filter(({ source }) => source === 'blind-sample');
    expect(drawn.map(({ personId }) => personId).toSorted()).toEqual(expected.toSorted());
    expect(drawn.every(({ depth, indicator }) => depth === 'visit' && indicator.id === 'blind-sample')).toBe(true);
    const again = await finishRun(world, await open(world, 'execution-2'));
    expect(again).toMatchObject({ sample: { seed }, warnings: { raised: 0, sample: { '340404 repeated': 30 } } });
    expect(await openWarnings(world)).toHaveLength(32);
  });
});

describe('late feeds', { timeout: 120_000 }, () => {
  const organ = 'medical-insurance:340404';
  const feed = 'self-paid-medical' as const;
  const shipped = parameterBook.parameters.filter(({ key }) => key !== 'comparison.sample');
  const patient = createParameterBook([
    ...shipped,
    ...shipped
      .filter(({ key }) => key === 'comparison.wait')
      .map((parameter) => ({ ...parameter, scope: ['340404'], value: 3 })),
  ]);
  const makeLate = (world: World) =>
    settle(world.table, readyBatches, { feed, organ }, (batch) => ({ ...batch, asOf: addDays(today, -60) }));

  it('are named, and the run goes on without them where nobody wants it to wait', async () => {
    const world = await createWorld();
    await registerPeople(world, 3);
    await medical(world, [medicalRow(1, 20_000)]);
    await makeLate(world);
    const opened = await open(world, 'execution-1');
    expect(opened.waitSeconds).toBe(0);
    const report = await finishRun(world, opened);
    expect(report).toMatchObject({ warnings: { raised: 0 } });
    expect(report.feeds.find((each) => each.feed === feed)?.late).toEqual([{ organ, days: 15 }]);
    expect(report.waited).toBeUndefined();
  });

  it('are waited for where the county says so, until they come or the limit is reached', async () => {
    const world = await createWorld(patient);
    await registerPeople(world, 3);
    await medical(world, [medicalRow(1, 20_000)]);
    await makeLate(world);
    const opened = await open(world, 'execution-1');
    expect(opened.waitSeconds).toBe(6 * 3600);
    const look = () => takeStep(world, { step: 'look', runId: opened.runId });
    expect(await look()).toMatchObject({ waitSeconds: 6 * 3600 });
    await medical(world, [medicalRow(1, 20_000), medicalRow(2, 20_000)]);
    expect(await look()).toMatchObject({ waitSeconds: 0 });
    const report = await finishRun(world, opened);
    expect(report).toMatchObject({ warnings: { raised: 2 }, waited: { endedAt: expect.any(String) } });
    expect(report.feeds.find((each) => each.feed === feed)?.late).toEqual([]);

    const other = await createWorld(patient);
    await medical(other, [medicalRow(1, 20_000)]);
    await makeLate(other);
    const late = await open(other, 'execution-2');
    await settle(other.table, comparisonRuns, { id: late.runId }, (run) => ({
      ...run,
      waiting: { since: run.openedAt, until: run.openedAt },
    }));
    expect(await takeStep(other, { step: 'look', runId: late.runId })).toMatchObject({ waitSeconds: 0 });
    const { waiting, feeds } = await createReader(other.table).get(comparisonRuns, { id: late.runId });
    expect(waiting?.endedAt).toBeDefined();
    expect(feeds.find((each) => each.feed === feed)?.late).toHaveLength(1);
  });
});

describe('the roll of the provincial platform', { timeout: 120_000 }, () => {
  it('is held against the register, and the differences decide nothing', async () => {
    const world = await createWorld();
    await registerPeople(world, 5);
    const row = (order: number, category: string, amount = '', number = '') =>
      `${inventedIdNumber(order)},340404001001,${category},${amount},${number}`;
    await deliver(
      world,
      'platform-roll',
      'civil-affairs:340404',
      '身份证号,居住地区划代码,对象类别,户月保障金额,户编号',
      [
        row(0, '低保', '700', 'P-0'),
        row(1, '低保', '680', 'P-1'),
        row(2, '特困', '', 'P-2'),
        row(900, '低保', '', 'P-9'),
      ],
    );
    const reader = createReader(world.table);
    const personOf = async (order: number) =>
      (await reader.get(personIdentities, { idHash: await identityHash.of(inventedIdNumber(order)) })).personId;
    for (const order of [0, 1]) {
      const { familyId } = await reader.get(persons, { id: await personOf(order) });
      const people = { familyId, applicantId: 'per-1', covered: ['per-1'] };
      const unit = { id: `unit-${order}`, ...people, route: 'whole-family' as const, category: 'dibao' };
      await noteOfRun(world.table, assistanceUnits, { ...unit, monthlyAid: 68_000 });
    }
    const report = await finishRun(world, await open(world, 'execution-1'));
    expect(report.platform).toEqual({
      theirs: 4,
      ours: 5,
      both: 2,
      onlyTheirs: 1,
      onlyOurs: 2,
      categoryDiffers: 1,
      amountDiffers: 1,
    });
    expect(report).toMatchObject({ candidates: 0, warnings: { raised: 0 } });
    const lines = ((await objects.readText(platformKey(report.runId))) ?? '').trim().split('\n').slice(1);
    expect(lines.toSorted()).toEqual(
      [
        `2,P-0,340404001001,${await personOf(0)},金额不同,680.00,700.00`,
        `4,P-2,340404001001,${await personOf(2)},类别不同,dibao,tekun`,
        '5,P-9,340404001001,,平台在册、本系统未登记,,dibao',
        `,,340404001,${await personOf(3)},本系统在册、平台无此人,dibao,`,
        `,,340404001,${await personOf(4)},本系统在册、平台无此人,dibao,`,
      ].toSorted(),
    );
    expect(await openWarnings(world)).toEqual([]);
  });
});
