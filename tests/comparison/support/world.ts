import { createHash } from 'node:crypto';
import type { ComparisonDependencies } from '../../../shared/adapters/comparison/dependencies.ts';
import { takeStep } from '../../../shared/adapters/comparison/takeStep.ts';
import { createReader } from '../../../shared/adapters/dynamodb/reader.ts';
import { runCommand } from '../../../shared/adapters/dynamodb/runCommand.ts';
import { openTable } from '../../../shared/adapters/dynamodb/table.ts';
import { ingestBatch } from '../../../shared/adapters/feeds/ingestBatch.ts';
import { newId } from '../../../shared/adapters/ids.ts';
import { now } from '../../../shared/adapters/now.ts';
import { runImport } from '../../../shared/adapters/register-import/runImport.ts';
import { casesOf } from '../../../shared/cases/case.ts';
import type { Command } from '../../../shared/commands/command.ts';
import type { BucketRange } from '../../../shared/comparison/bucketOf.ts';
import { ComparisonReport } from '../../../shared/comparison/report.ts';
import { reportKey } from '../../../shared/comparison/runKeys.ts';
import { announceBatch, commitBatch, type FeedId, feedBatches } from '../../../shared/feeds/index.ts';
import { createParameterBook, parameterBook } from '../../../shared/policy/index.ts';
import { announceImport, commitImport } from '../../../shared/register-import/index.ts';
import { addDays, monthOf, shanghaiDateOf } from '../../../shared/time/index.ts';
import { warnings } from '../../../shared/warnings/warning.ts';
import { withDynamoDb } from '../../support/dynamodb.ts';
import { identityHash, inventedIdNumber, sealer } from '../../support/identity.ts';
import { withObjects } from '../../support/objects.ts';

const { client, createTable } = await withDynamoDb();
export const objects = await withObjects();
export const objectsEndpoint = objects.endpoint;

export const today = shanghaiDateOf(now());
export const period = monthOf(today);
export const recently = addDays(today, -3);

export type World = ComparisonDependencies;

/** Draws no blind sample: what is counted is what the feeds tell. */
const unsampled = createParameterBook(parameterBook.parameters.filter(({ key }) => key !== 'comparison.sample'));

export async function createWorld(book = unsampled): Promise<World> {
  return { table: openTable(await createTable(), client), objects, bookFor: async () => book };
}

export async function act<Input, Answer>(world: World, organ: string, command: Command<Input, Answer>, input: Input) {
  const by = { id: `user-of-${organ}`, kind: 'agency' as const, organ, roles: [] };
  const outcome = await runCommand(world.table, command, input, newId('key'), { now: now(), by, newId });
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.answer;
}

export const digest = (content: string) => createHash('sha256').update(content).digest('hex');
export const ingestion = (world: World) => ({ ...world, identityHash, synthetic: 'allowed' as const });

export async function deliver(world: World, feed: FeedId, organ: string, header: string, rows: string[]) {
  const content = [header, ...rows].join('\n');
  const { batchId, uploadKey } = await act(world, organ, announceBatch, { feed, period });
  await objects.writeText(uploadKey, content, 'text/csv');
  const committed = await act(world, organ, commitBatch, { feed, batchId, rows: rows.length, sha256: digest(content) });
  await ingestBatch(ingestion(world), feed, batchId);
  return { ...committed, batch: await createReader(world.table).get(feedBatches, { feed, id: batchId }) };
}

export const medicalHeader = '身份证号,姓名,居住地区划代码,个人自付金额,截止日期';
export const medicalRow = (order: number, yuan: number) =>
  `${inventedIdNumber(order)},某某,340404001001,${yuan},${recently}`;
export const medical = (world: World, rows: string[]) =>
  deliver(world, 'self-paid-medical', 'medical-insurance:340404', medicalHeader, rows);

export async function registerPeople(world: World, count: number) {
  const lines = Array.from({ length: count }, (_, order) =>
    JSON.stringify({
      reference: `HN-${order}`,
      division: '340404001001',
      area: 'urban',
      asOf: '2026-01-31',
      members: [
        {
          key: 'a',
          relation: 'applicant',
          idNumber: inventedIdNumber(order),
          name: '某某',
          labourer: 'main',
          ...(order === 7 && { deceasedOn: '2025-01-01' }),
          categories: [{ category: 'dibao', since: '2024-05-01' }],
        },
      ],
    }),
  );
  const content = lines.join('\n');
  const { importId, uploadKey } = await act(world, 'civil-affairs:340404', announceImport, {});
  await objects.writeText(uploadKey, content, 'application/x-ndjson');
  await act(world, 'civil-affairs:340404', commitImport, { importId, lines: count, sha256: digest(content) });
  await runImport({ ...ingestion(world), sealer }, importId);
}

export const openWarnings = (world: World) =>
  createReader(world.table).list(warnings, { index: 'GSI1', pk: casesOf('warning', '340404', 'open') });

/** What the machine does with an opened run, in order. */
export async function finishRun(world: World, { runId, slices }: { runId: string; slices: BucketRange[] }) {
  for (const step of ['freeze', 'judge', 'raise'] as const) {
    for (const slice of slices) await takeStep(world, { step, runId, ...slice });
    const to = ({ freeze: 'frozen', judge: 'judged', raise: 'raised' } as const)[step];
    await takeStep(world, { step: 'advance', runId, to });
  }
  await takeStep(world, { step: 'close', runId });
  return ComparisonReport.parse(JSON.parse((await objects.readText(reportKey(runId))) ?? ''));
}
