import * as z from 'zod';
import { system } from '../../commands/actor.ts';
import { advanceRun } from '../../comparison/advanceRun.ts';
import { bucketRanges } from '../../comparison/bucketOf.ts';
import { type ComparisonRun, comparisonRuns } from '../../comparison/comparisonRun.ts';
import { lookAgain, waitSeconds } from '../../comparison/lookAgain.ts';
import { openRun } from '../../comparison/openRun.ts';
import { type RunSlice, runReports, runSlices, stageAt, stageBefore } from '../../comparison/runSlice.ts';
import { Scope } from '../../comparison/scope.ts';
import { FeedId, Month } from '../../feeds/index.ts';
import { Instant, PlainDate, shanghaiDateOf } from '../../time/index.ts';
import { answerOf } from '../dynamodb/answerOf.ts';
import { createReader } from '../dynamodb/reader.ts';
import { runCommand } from '../dynamodb/runCommand.ts';
import { newId } from '../ids.ts';
import { now } from '../now.ts';
import type { ComparisonDependencies } from './dependencies.ts';
import { freezeSlice } from './freezeSlice.ts';
import { judgeSlice } from './judgeSlice.ts';
import { mergeSample } from './mergeSample.ts';
import { noteOfRun } from './noteOfRun.ts';
import { raiseSlice } from './raiseSlice.ts';
import { slicesLeft } from './slicesLeft.ts';
import { waitDays } from './waitDays.ts';
import { writeReport } from './writeReport.ts';

const bucket = z.int().min(0).max(1023);
const slice = { runId: z.string(), from: bucket, to: bucket };

/** What the states of the comparison's machine ask for; ids, counts and bucket numbers only. */
export const StepInput = z.discriminatedUnion('step', [
  z.object({
    step: z.literal('open'),
    execution: z.string(),
    scheduledTime: z.string().nullish(),
    period: Month.nullish(),
    scope: Scope,
    slices: z.int().min(1).max(1024),
    takeOver: z.boolean().optional(),
    feeds: z.array(FeedId).nullish(),
    date: PlainDate.nullish(),
    dryRun: z.boolean().optional(),
  }),
  z.object({ step: z.literal('look'), runId: z.string() }),
  z.object({ step: z.literal('freeze'), ...slice }),
  z.object({ step: z.literal('judge'), ...slice }),
  z.object({ step: z.literal('raise'), ...slice }),
  z.object({
    step: z.literal('advance'),
    runId: z.string(),
    to: z.enum(['frozen', 'judged', 'raised']),
  }),
  z.object({ step: z.literal('close'), runId: z.string() }),
]);
export type StepInput = z.infer<typeof StepInput>;

export async function takeStep(from: ComparisonDependencies, input: StepInput): Promise<object> {
  const { table } = from;
  const context = { now: now(), by: system('comparison'), newId };
  const runOf = (id: string) => createReader(table).get(comparisonRuns, { id });
  /** Late, when the run has gone on, a step is answered from its note: a run stays as its register was frozen. */
  const noted = async (
    { runId, from: first, to }: Pick<RunSlice, 'runId' | 'from' | 'to'>,
    stage: RunSlice['stage'],
    work: (run: ComparisonRun) => Promise<Record<string, number>>,
  ): Promise<Record<string, number>> => {
    const run = await runOf(runId);
    const passed = stageAt[run.status] !== stage;
    const before = passed ? await createReader(table).find(runSlices, { runId, stage, from: first }) : undefined;
    if (before) return before.counts;
    const counts = await work(run);
    await noteOfRun(table, runSlices, { runId, stage, from: first, to, at: now(), counts });
    return counts;
  };
  const lookOnce = async (runId: string) =>
    answerOf(await runCommand(table, lookAgain, { runId }, `look-again:${runId}:${context.now}`, context));
  switch (input.step) {
    case 'open': {
      const period = input.period ?? monthOfFiring(input.scheduledTime ?? context.now);
      const { execution, scope, slices, takeOver, dryRun } = input;
      const more = { ...(input.feeds && { feeds: input.feeds }), ...(input.date && { date: input.date }) };
      const wanted = { execution, period, scope, slices, takeOver, dryRun, ...more };
      const days = await waitDays(from, scope, input.date ?? shanghaiDateOf(context.now), context.now);
      const asked = { ...wanted, waitDays: days };
      const opened = answerOf(await runCommand(table, openRun, asked, `open-run:${execution}`, context, wanted));
      if (opened.busy) return { busy: true, runId: opened.runId, slices: [], left: [], waitSeconds: 0 };
      const { id: runId, status, slices: parts } = opened.run;
      const left = await slicesLeft(table, opened.run, stageAt[status]);
      const waits = status === 'opened' ? waitSeconds(opened.run, context.now) : 0;
      return { busy: false, runId, status, period, slices: bucketRanges(parts), left, waitSeconds: waits };
    }
    case 'look': {
      const { run } = await lookOnce(input.runId);
      return { runId: run.id, waitSeconds: waitSeconds(run, context.now) };
    }
    case 'freeze':
      return noted(input, 'freeze', (run) => freezeSlice(from, run, input));
    case 'judge':
      return noted(input, 'judge', (run) => judgeSlice(from, run, input));
    case 'raise':
      return noted(input, 'raise', (run) => raiseSlice(from, run, input));
    case 'advance': {
      const { step: _, ...advance } = input;
      const run = await runOf(input.runId);
      const left = await slicesLeft(table, run, stageBefore[input.to]);
      if (left.length > 0) return { status: run.status, left };
      if (input.to === 'judged' && run.status === 'frozen') await mergeSample(from, run);
      const key = `advance-run:${input.runId}:${input.to}`;
      const fingerprint = { runId: input.runId, to: input.to };
      const { status } = answerOf(await runCommand(table, advanceRun, advance, key, context, fingerprint));
      return { status, left };
    }
    case 'close': {
      const run = await runOf(input.runId);
      const before = run.status === 'closed' ? await createReader(table).find(runReports, input) : undefined;
      const report = before?.report ?? (await writeReport(from, run));
      const { warnings, persons } = report;
      if (!before) await noteOfRun(table, runReports, { runId: input.runId, report });
      const advance = { runId: input.runId, to: 'closed' as const, persons, warnings: warnings.raised };
      answerOf(await runCommand(table, advanceRun, advance, `close-run:${input.runId}`, context, input));
      return { runId: input.runId, persons, warnings: warnings.raised, repeated: warnings.repeated };
    }
  }
}

const monthOfFiring = (instant: string): Month => shanghaiDateOf(Instant.parse(toMilliseconds(instant))).slice(0, 7);

/** The scheduler writes instants without milliseconds. */
const toMilliseconds = (instant: string) => instant.replace(/:(\d{2})Z$/, ':$1.000Z');
