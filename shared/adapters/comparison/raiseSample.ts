import { system } from '../../commands/actor.ts';
import type { BucketRange } from '../../comparison/bucketOf.ts';
import type { ComparisonRun } from '../../comparison/comparisonRun.ts';
import { count, type RaisedSlice } from '../../comparison/report.ts';
import { blindSample } from '../../comparison/sample.ts';
import { packFor } from '../../policy/index.ts';
import { raiseWarning } from '../../warnings/raiseWarning.ts';
import { answerOf } from '../dynamodb/answerOf.ts';
import { runCommand } from '../dynamodb/runCommand.ts';
import { newId } from '../ids.ts';
import { now } from '../now.ts';
import type { ComparisonDependencies } from './dependencies.ts';
import { readSample } from './mergeSample.ts';

/** Has the people of the blind sample visited like those of warnings; whoever does not know the source sees no difference. */
export async function raiseSample(
  from: ComparisonDependencies,
  run: ComparisonRun,
  range: BucketRange,
  slice: RaisedSlice,
): Promise<void> {
  const sample = await readSample(from, run);
  for (const { county, drawn } of sample?.counties ?? []) {
    const pack = packFor(county, run.date);
    if (!pack) continue;
    for (const { person, slice: place } of drawn) {
      if (place !== range.from) continue;
      const input = {
        subject: { personId: person },
        indicator: { id: blindSample, version: pack.id, family: blindSample },
        period: run.period,
        source: blindSample,
        evidence: { feed: blindSample, batchId: run.id, runId: run.id, asOf: run.date, facts: {} },
        urgency: 'normal',
        depth: 'visit',
        pack: { id: pack.id, hash: pack.hash },
      } as const;
      const context = { now: now(), by: system('comparison'), newId };
      const outcome = await runCommand(
        from.table,
        raiseWarning,
        input,
        `raise:${run.id}:${person}:${blindSample}`,
        context,
      );
      const answer = answerOf(outcome);
      count(slice.sample, answer.outcome === 'raised' ? county : `${county} ${answer.outcome}`);
    }
  }
}
