import { system } from '../../commands/actor.ts';
import type { BucketRange } from '../../comparison/bucketOf.ts';
import { Candidate } from '../../comparison/candidate.ts';
import type { ComparisonRun } from '../../comparison/comparisonRun.ts';
import { count, emptyRaised, type RaisedSlice } from '../../comparison/report.ts';
import { candidatesKey, raisedKey } from '../../comparison/runKeys.ts';
import { warnedBefore } from '../../comparison/warnedBefore.ts';
import { packFor, verificationOf } from '../../policy/index.ts';
import { type RaiseWarning, raiseWarning } from '../../warnings/raiseWarning.ts';
import { answerOf } from '../dynamodb/answerOf.ts';
import { createPartitionReader } from '../dynamodb/partitionReader.ts';
import { runTogether } from '../dynamodb/runTogether.ts';
import type { Table } from '../dynamodb/table.ts';
import { eachOf } from '../eachOf.ts';
import { groupsOf } from '../groupsOf.ts';
import { newId } from '../ids.ts';
import { now } from '../now.ts';
import type { ComparisonDependencies } from './dependencies.ts';
import { raiseSample } from './raiseSample.ts';

/** Transactions written at the same time by one slice; how many slices at once is said by the workflow. */
const width = 4;

/** Raises a warning for each candidate of a slice that was not warned of before. */
export async function raiseSlice(
  from: ComparisonDependencies,
  run: ComparisonRun,
  range: BucketRange,
): Promise<{ raised: number }> {
  const { table, objects } = from;
  const lines = (await objects.readText(candidatesKey(run.id, range)))?.split('\n').filter(Boolean) ?? [];
  const candidates = lines.map((line) => Candidate.parse(JSON.parse(line)));
  const slice = emptyRaised();
  if (run.dryRun) for (const candidate of candidates) countRaised(slice, candidate, false);
  else {
    await raiseAll(table, run, candidates, slice);
    await raiseSample(from, run, range, slice);
  }
  await objects.writeText(raisedKey(run.id, range), JSON.stringify(slice), 'application/json');
  return { raised: slice.raised };
}

/** Groups that share what they know of a township's queue: whoever comes later may overtake by so much. */
const sharing = 16;

async function raiseAll(table: Table, run: ComparisonRun, candidates: readonly Candidate[], slice: RaisedSlice) {
  for (const some of groupsOf(groupsOf(candidates, together), sharing)) {
    const answers: QueueAnswers = new Map();
    await eachOf(some, width, (group) => raiseGroup(table, run, group, answers, slice));
  }
}

const isPerson = (pk: string) => pk.startsWith('PERSON#');
const isOfTownship = (key: string) => /^WARNINGQUEUE#|^CAPACITY#\d+ CAPACITY$/.test(key);

type QueueAnswers = Map<string, Promise<unknown>>;

/** Warnings of one transaction: what each writes is a few items, and a transaction holds a hundred. */
const together = 8;

async function raiseGroup(
  table: Table,
  run: ComparisonRun,
  group: readonly Candidate[],
  answers: QueueAnswers,
  slice: RaisedSlice,
) {
  const context = { now: now(), by: system('comparison'), newId };
  const asked = await Promise.all(
    group.map(async (candidate) => {
      // Triggers, suppressions and watches of a person lie beside it: one question answers them all.
      const reader = createPartitionReader(table, isPerson, { key: isOfTownship, answers });
      return { candidate, reader, before: await warnedBefore(reader, candidate) };
    }),
  );
  const news = asked.filter(({ before }) => !before);
  if (news.length < asked.length) count(slice.suppressed, 'same-facts-as-before', asked.length - news.length);
  const bundle = news.map(({ candidate, reader }) => {
    const who = 'personId' in candidate.subject ? candidate.subject.personId : candidate.subject.idHash;
    const key = `raise:${run.id}:${who}:${candidate.indicator}`;
    return { command: raiseWarning, input: warningOf(candidate, run), key, fingerprint: candidate, reader };
  });
  const outcomes = await runTogether(table, bundle, context);
  for (const [at, { candidate }] of news.entries()) {
    const outcome = outcomes[at];
    const answer = outcome && answerOf(outcome);
    if (answer?.outcome === 'suppressed') count(slice.suppressed, 'by-an-officer');
    else if (answer?.raised) countRaised(slice, candidate, answer.outcome === 'merged');
    else slice.repeated += 1;
  }
}

function warningOf(
  { subject, indicator, period, division, conclusive, evidence }: Candidate,
  run: ComparisonRun,
): RaiseWarning {
  const pack = packFor(division.slice(0, 6), run.date);
  if (!pack) throw new RangeError(`No pack is in force in ${division} on ${run.date}`);
  return {
    subject: 'personId' in subject ? subject : { ...subject, candidateId: newId('per') },
    indicator: { id: indicator, version: pack.id, family: indicator },
    period,
    evidence: { ...evidence, runId: run.id },
    urgency: 'normal',
    depth: verificationOf({ indicator, conclusive, urgent: false }, pack).depth,
    pack: { id: pack.id, hash: pack.hash },
  };
}

function countRaised(slice: RaisedSlice, candidate: Candidate, merged: boolean): void {
  const { indicator, class: expected, division, subject, evidence } = candidate;
  slice.raised += 1;
  if (merged) slice.merged += 1;
  count(slice.byIndicator, indicator);
  count(slice.byClass, expected);
  count(slice.byTownship, division.slice(0, 9));
  count('personId' in subject ? slice.byFeed.registered : slice.byFeed.beyond, evidence.feed);
  const { owed, signals } = evidence.facts;
  for (const benefit of namesIn(owed, ' ')) count(slice.owed, benefit);
  for (const signal of namesIn(signals, ', ')) count(slice.bySignal, signal.split(' ')[0] ?? signal);
}

const namesIn = (value: unknown, mark: string): string[] => (typeof value === 'string' ? value.split(mark) : []);
