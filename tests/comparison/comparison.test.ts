import { describe, expect, it } from 'vitest';
import { type StepInput, takeStep } from '../../shared/adapters/comparison/takeStep.ts';
import { createReader } from '../../shared/adapters/dynamodb/reader.ts';
import { ingestBatch } from '../../shared/adapters/feeds/ingestBatch.ts';
import { type BucketRange, bucketRanges } from '../../shared/comparison/bucketOf.ts';
import { ComparisonReport } from '../../shared/comparison/report.ts';
import { reportKey } from '../../shared/comparison/runKeys.ts';
import { runReports, runSlices, slicesOf } from '../../shared/comparison/runSlice.ts';
import {
  announceBatch,
  answerQuestion,
  commitBatch,
  feedBatches,
  quarantineKey,
  readyBatches,
} from '../../shared/feeds/index.ts';
import { personIdentities, persons } from '../../shared/persons/person.ts';
import { identityHash, inventedIdNumber } from '../support/identity.ts';
import {
  act,
  createWorld,
  deliver,
  digest,
  finishRun,
  ingestion,
  medical,
  medicalHeader,
  medicalRow,
  objects,
  openWarnings,
  period,
  recently,
  registerPeople,
  type World,
} from './support/world.ts';

type Opened = { busy: boolean; runId: string; status: string; slices: BucketRange[] };

const open = (world: World, execution: string, more: Partial<StepInput> = {}) =>
  takeStep(world, { step: 'open', execution, scope: 'all', slices: 4, ...more } as StepInput) as Promise<Opened>;

/** What was noted of a run while it went on: how many slices each step has done, and the report at the end. */
async function notesOf(world: World, runId: string) {
  const reader = createReader(world.table);
  const noted = await reader.list(runSlices, slicesOf(runId));
  const counts = noted.filter(({ stage }) => stage === 'judge').map(({ counts: of }) => of.candidates ?? 0);
  const { report } = await reader.get(runReports, { runId });
  return { slices: noted.length, candidates: counts.reduce((sum, count) => sum + count, 0), report };
}

const run = async (world: World, execution: string, month = period) =>
  finishRun(world, await open(world, execution, { period: month }));

describe('feeds', { timeout: 60_000 }, () => {
  it('quarantines bad rows, keeps good ones, and forgets a batch that was delivered before', async () => {
    const world = await createWorld();
    const rows = [medicalRow(1, 10), medicalRow(1, 10), '123,某某,340404001001,1,2026-01-01', medicalRow(2, 20)];
    const first = await medical(world, rows);
    expect(first.batch).toMatchObject({
      status: 'ready',
      counts: { rows: 4, good: 2, quarantined: 2 },
      quarantine: { 'duplicate-row': 1, 'id-number-format': 1 },
    });
    expect(first.batch.followUp).toBeUndefined();
    expect(await objects.readText(quarantineKey(first.batch))).toContain('"4","公民身份号码","id-number-format"');
    const again = await medical(world, rows);
    expect(again).toMatchObject({ status: 'rejected', sameAs: first.batchId });
    await ingestBatch(ingestion(world), 'self-paid-medical', first.batchId);
    expect(await createReader(world.table).get(feedBatches, { feed: 'self-paid-medical', id: first.batchId })).toEqual(
      first.batch,
    );
  });

  it('rejects a file whose rows or columns are not what was said, and takes it when it is sent right', async () => {
    const world = await createWorld();
    const organ = 'medical-insurance:340404';
    const missing = await deliver(world, 'self-paid-medical', organ, '身份证号,姓名,居住地区划代码,截止日期', []);
    expect(missing.batch.rejection).toEqual({ reason: 'missing-column', column: 'self_paid' });
    const endless = await medical(world, ['x'.repeat(2_100_000)]);
    expect(endless.batch).toMatchObject({ status: 'rejected', rejection: { reason: 'unreadable-file' } });
    const { batchId, uploadKey } = await act(world, organ, announceBatch, { feed: 'self-paid-medical', period });
    const content = `${medicalHeader}\n${medicalRow(1, 10)}`;
    await objects.writeText(uploadKey, content, 'text/csv');
    await act(world, organ, commitBatch, { feed: 'self-paid-medical', batchId, rows: 2, sha256: digest(content) });
    await ingestBatch(ingestion(world), 'self-paid-medical', batchId);
    const rejected = await createReader(world.table).get(feedBatches, { feed: 'self-paid-medical', id: batchId });
    expect(rejected).toMatchObject({ status: 'rejected', rejection: { reason: 'row-count-mismatch' } });
    const uncounted = await act(world, organ, announceBatch, { feed: 'self-paid-medical', period });
    await objects.writeText(uncounted.uploadKey, content, 'text/csv');
    const place = { feed: 'self-paid-medical' as const, batchId: uncounted.batchId };
    await act(world, organ, commitBatch, { ...place, sha256: digest(content) });
    await ingestBatch(ingestion(world), place.feed, place.batchId);
    const refused = await createReader(world.table).get(feedBatches, { feed: place.feed, id: place.batchId });
    expect(refused.rejection).toEqual({ reason: 'row-count-missing' });
    expect((await medical(world, [medicalRow(1, 10)])).batch.status).toBe('ready');
  });
});

describe('a comparison', { timeout: 120_000 }, () => {
  it('warns once of everybody who is hit, on the register and beyond it, and says what it did', async () => {
    const world = await createWorld();
    await registerPeople(world, 40);
    await medical(world, [
      medicalRow(1, 20_000),
      medicalRow(2, 15_000),
      medicalRow(3, 15_000.01),
      medicalRow(7, 50_000),
      medicalRow(1001, 30_000),
      medicalRow(1002, 100),
    ]);
    await deliver(
      world,
      'registered-unemployment',
      'human-resources:340404',
      'id number,division,registered on,status',
      [
        `${inventedIdNumber(3)},340404001,${recently},登记失业`,
        `${inventedIdNumber(4)},340404001,${recently},注销`,
        `${inventedIdNumber(1003)},340404001,${recently},登记失业`,
      ],
    );
    await deliver(world, 'labourer-death', 'civil-affairs:340404', 'id number,division,died on', [
      `${inventedIdNumber(5)},340404001,${recently}`,
      `${inventedIdNumber(7)},340404001,2025-01-01`,
    ]);
    const report = await run(world, 'execution-1');
    const { slices, candidates, report: kept } = await notesOf(world, report.runId);
    expect({ slices, candidates, kept }).toEqual({ slices: 12, candidates: report.candidates, kept: report });
    expect(report).toMatchObject({
      period,
      persons: 40,
      candidates: 5,
      warnings: {
        raised: 5,
        repeated: 0,
        byIndicator: { 'expenditure-surge': 3, 'income-not-sustainable': 1, 'income-drop': 1 },
        byTownship: { '340404001': 5 },
        suppressed: { 'person-has-died': 1, 'death-already-known': 1 },
      },
    });
    expect(report.warnings.byClass['possibly-eligible']).toBe(1);
    expect(report.feeds[0]).toMatchObject({
      feed: 'self-paid-medical',
      rows: 6,
      quarantined: 0,
      matched: 4,
      unmatched: 2,
      missing: false,
    });
    expect(report.feeds.find(({ feed }) => feed === 'disaster-aid')).toMatchObject({ missing: true, rows: 0 });

    const raised = await openWarnings(world);
    // Two of the hits are of one household: one case.
    expect(raised.map(({ triggers }) => triggers.length).toSorted()).toEqual([1, 1, 1, 2]);
    const reader = createReader(world.table);
    const { personId } = await reader.get(personIdentities, { idHash: await identityHash.of(inventedIdNumber(1001)) });
    const stranger = raised.find((warning) => warning.personId === personId);
    expect(stranger).toMatchObject({
      followUp: { kind: 'start', bulk: true },
      triggers: [
        { evidence: { feed: 'self-paid-medical', facts: { selfPaid: 3_000_000, threshold: 1_500_000, line: 6 } } },
      ],
    });
    const person = await reader.get(persons, { id: personId });
    expect(person).toMatchObject({ categories: [], village: '340404001001', birthDate: '1980-01-01' });
    expect(person.identity).toBeUndefined();
    const miss = await reader.find(personIdentities, { idHash: await identityHash.of(inventedIdNumber(1002)) });
    expect(miss).toBeUndefined();

    const repeated = await run(world, 'execution-2');
    expect(repeated).toMatchObject({ candidates: 5, warnings: { raised: 0, repeated: 5 } });
    const [year, month] = period.split('-').map(Number) as [number, number];
    const nextMonth = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
    const later = await run(world, 'execution-3', nextMonth);
    expect(later.warnings).toMatchObject({ raised: 0, suppressed: { 'same-facts-as-before': 5 } });
    expect(await openWarnings(world)).toHaveLength(4);
  });

  it('raises the same warnings when every step is asked twice, some at the same time', async () => {
    const world = await createWorld();
    await registerPeople(world, 12);
    await medical(
      world,
      Array.from({ length: 12 }, (_, order) => medicalRow(order, 20_000)),
    );
    const { runId, slices } = await open(world, 'execution-1');
    for (const step of ['freeze', 'judge', 'raise'] as const) {
      await Promise.all([...slices, ...slices].map((slice) => takeStep(world, { step, runId, ...slice })));
    }
    await Promise.all(slices.map((slice) => takeStep(world, { step: 'raise', runId, ...slice })));
    expect(await openWarnings(world)).toHaveLength(11);
  });

  it('lets one run work at a time, and another take it over where it stood', async () => {
    const world = await createWorld();
    const first = await open(world, 'execution-1');
    expect(first).toMatchObject({ busy: false, status: 'opened', slices: bucketRanges(4) });
    expect(await open(world, 'execution-1')).toEqual(first);
    expect(await open(world, 'execution-2')).toMatchObject({ busy: true, runId: first.runId, slices: [] });
    const advance = { step: 'advance', runId: first.runId, to: 'frozen' } as const;
    expect(await takeStep(world, advance)).toMatchObject({ status: 'opened', left: first.slices });
    for (const slice of first.slices) await takeStep(world, { step: 'freeze', runId: first.runId, ...slice });
    await takeStep(world, advance);
    const taken = await open(world, 'execution-3', { takeOver: true });
    expect(taken).toMatchObject({ busy: false, runId: first.runId, status: 'frozen' });
  });
});

describe('later deliveries', { timeout: 120_000 }, () => {
  const organ = 'medical-insurance:340404';
  const correct = async (world: World, rows: string[]) => {
    const content = [`${medicalHeader},记录操作`, ...rows].join('\n');
    const feed = 'self-paid-medical' as const;
    const { batchId, uploadKey } = await act(world, organ, announceBatch, { feed, period, kind: 'correction' });
    await objects.writeText(uploadKey, content, 'text/csv');
    await act(world, organ, commitBatch, { feed, batchId, rows: rows.length, sha256: digest(content) });
    await ingestBatch(ingestion(world), feed, batchId);
  };

  it('correct and withdraw earlier rows by their record key, and the rest stands', async () => {
    const world = await createWorld();
    await registerPeople(world, 6);
    await medical(world, [medicalRow(1, 20_000), medicalRow(2, 20_000), medicalRow(3, 20_000), medicalRow(4, 10)]);
    await correct(world, [`${medicalRow(1, 200)},更正`, `${medicalRow(2, 20_000)},撤销`, `${medicalRow(4, 30_000)},`]);
    const dry = await open(world, 'execution-dry', { dryRun: true } as Partial<StepInput>);
    for (const step of ['freeze', 'judge', 'raise'] as const)
      for (const slice of dry.slices) await takeStep(world, { step, runId: dry.runId, ...slice });
    for (const to of ['frozen', 'judged', 'raised'] as const)
      await takeStep(world, { step: 'advance', runId: dry.runId, to });
    await takeStep(world, { step: 'close', runId: dry.runId });
    const told = ComparisonReport.parse(JSON.parse((await objects.readText(reportKey(dry.runId))) ?? ''));
    expect(told).toMatchObject({
      dryRun: true,
      warnings: { raised: 2, byFeed: { registered: { 'self-paid-medical': 2 } } },
    });
    expect(await openWarnings(world)).toEqual([]);
    const report = await run(world, 'execution-1');
    expect(report.feeds[0]).toMatchObject({ matched: 3, reach: 'anybody', legalBasis: [{ document: '004' }, {}] });
    const facts = (await openWarnings(world)).map(({ triggers }) => triggers[0]?.evidence.facts.selfPaid);
    expect(facts.toSorted()).toEqual([2_000_000, 3_000_000]);
  });

  it('are asked about when they are half as long, and count once their sender has said that it is so', async () => {
    const world = await createWorld();
    const many = Array.from({ length: 240 }, (_, order) => medicalRow(order, 10 + order));
    await medical(world, many);
    const short = await medical(world, many.slice(0, 119));
    expect(short.batch).toMatchObject({ status: 'questioned', question: { rowsBefore: 240 } });
    const feed = 'self-paid-medical' as const;
    const standing = async () => (await createReader(world.table).get(readyBatches, { feed, organ })).batchId;
    expect(await standing()).not.toBe(short.batchId);
    await act(world, organ, answerQuestion, { feed, batchId: short.batchId, intended: true });
    expect(await standing()).toBe(short.batchId);
    const longer = await medical(world, many.slice(0, 180));
    expect(longer.batch.status).toBe('questioned');
    await act(world, organ, answerQuestion, { feed, batchId: longer.batchId, intended: false });
    expect(await standing()).toBe(short.batchId);
    expect((await medical(world, many.slice(0, 170))).batch.status).toBe('ready');
  });

  it('do not silently take the place of the one before when no row of theirs is good', async () => {
    const world = await createWorld();
    const feed = 'self-paid-medical' as const;
    const standing = async () => (await createReader(world.table).find(readyBatches, { feed, organ }))?.batchId;
    const first = await medical(world, [medicalRow(1, 10), medicalRow(2, 20)]);
    const bad = await medical(world, ['1,某某,340404001001,1,2026-01-01', '2,某某,340404001001,1,2026-01-01']);
    expect(bad.batch).toMatchObject({
      status: 'rejected',
      rejection: { reason: 'no-good-row' },
      counts: { rows: 2, good: 0, quarantined: 2 },
    });
    expect(await objects.readText(quarantineKey(bad.batch))).toContain('id-number-format');
    const none = await medical(world, []);
    expect(none.batch).toMatchObject({ status: 'questioned', question: { rowsBefore: 2, batchBefore: first.batchId } });
    expect(await standing()).toBe(first.batchId);
    await act(world, organ, answerQuestion, { feed, batchId: none.batchId, intended: true });
    expect(await standing()).toBe(none.batchId);
  });
});
