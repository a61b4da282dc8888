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
import { createReader } from '../dynamodb/reader.ts';
import { runCommand } from '../dynamodb/runCommand.ts';
import { eachOf } from '../eachOf.ts';
import { newId } from '../ids.ts';
import { now } from '../now.ts';
import type { ComparisonDependencies } from './dependencies.ts';

/** Warnings written at the same time by one slice; how many slices at once is said by the workflow. */
const width = 4;

/** Raises a warning for each candidate of a slice that was not warned of before. */
export async function raiseSlice(
  { table, objects }: ComparisonDependencies,
  run: ComparisonRun,
  range: BucketRange,
): Promise<{ raised: number }> {
  const lines = (await objects.readText(candidatesKey(run.id, range)))?.split('\n').filter(Boolean) ?? [];
  const candidates = lines.map((line) => Candidate.parse(JSON.parse(line)));
  const slice = emptyRaised();
  const reader = createReader(table);
  await eachOf(candidates, width, async (candidate) => {
    if (await warnedBefore(reader, candidate)) return count(slice.suppressed, 'same-facts-as-before');
    const who = 'personId' in candidate.subject ? candidate.subject.personId : candidate.subject.idHash;
    const key = `raise:${run.id}:${who}:${candidate.indicator}`;
    const context = { now: now(), by: system('comparison'), newId };
    const input = warningOf(candidate, run);
    const outcome = await runCommand(table, raiseWarning, input, key, context, candidate);
    if (answerOf(outcome).raised) countRaised(slice, candidate);
    else slice.repeated += 1;
  });
  await objects.writeText(raisedKey(run.id, range), JSON.stringify(slice), 'application/json');
  return { raised: slice.raised };
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

function countRaised(slice: RaisedSlice, { indicator, class: expected, division }: Candidate): void {
  slice.raised += 1;
  count(slice.byIndicator, indicator);
  count(slice.byClass, expected);
  count(slice.byTownship, division.slice(0, 9));
}
